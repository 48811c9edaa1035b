using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>
/// The part of the Bot Connector's REST API that a Teams bot uses; every call needs a token from the development issuer.
/// </summary>
public static class ConnectorRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var connector = routes.MapGroup("/connector/v3/conversations").AddEndpointFilter<ConnectorGate>();
        connector.MapPost("", Open);
        connector.MapPost(
            "/{conversationId}/activities",
            (string conversationId, JsonElement activity, ChatStore chats, ChatDelivery delivery) =>
                chats.ByConversation(conversationId) is { } chat ? Sent(delivery.Receive(chat, activity)) : NoConversation());
        connector.MapPost(
            "/{conversationId}/activities/{replyToId}",
            (string conversationId, JsonElement activity, ChatStore chats, ChatDelivery delivery) =>
                chats.ByConversation(conversationId) is { } chat ? Sent(delivery.Receive(chat, activity)) : NoConversation());
        connector.MapPut("/{conversationId}/activities/{activityId}", Update);
        connector.MapDelete("/{conversationId}/activities/{activityId}", Delete);
        connector.MapGet("/{conversationId}/members", (string conversationId, ChatStore chats, SimulatedChannel channel) =>
            chats.ByConversation(conversationId) is { } chat
                ? Results.Json((chat.Person is { } person ? [person] : chats.People).Select(one => Member(one, channel)))
                : NoConversation());
        connector.MapGet(
            "/{conversationId}/members/{memberId}",
            (string conversationId, string memberId, ChatStore chats, SimulatedChannel channel) =>
                chats.ByConversation(conversationId) is { } chat
                    && chats.ByMember(memberId) is { Person: { } person } own
                    && (chat.Person is null || own == chat)
                    ? Results.Json(Member(person, channel))
                    : NoConversation());
    }

    private static IResult Open(JsonElement parameters, ChatStore chats, ChatDelivery delivery, SimulatedChannel channel)
    {
        var tenant = Text(parameters, "tenantId") ?? Text(parameters, "channelData", "tenant", "id");
        if (tenant != channel.TenantId)
        {
            return Error(StatusCodes.Status400BadRequest, "BadSyntax", "The tenant is missing or is not this one.");
        }

        if (OnlyMember(parameters, chats) is not { } chat)
        {
            return Error(StatusCodes.Status403Forbidden, "BotNotInConversationRoster", "No such member of this tenant.");
        }

        var activityId = parameters.TryGetProperty("activity", out var activity) && activity.ValueKind == JsonValueKind.Object
            ? delivery.Receive(chat, activity)
            : null;
        return Results.Json(
            new { id = chat.ConversationId, activityId, serviceUrl = channel.ServiceUrl },
            statusCode: StatusCodes.Status201Created);
    }

    private static Chat? OnlyMember(JsonElement parameters, ChatStore chats) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("members", out var members)
        && members.ValueKind == JsonValueKind.Array && members.GetArrayLength() == 1 && Text(members[0], "id") is { } memberId
            ? chats.ByMember(memberId)
            : null;

    private static IResult Update(string conversationId, string activityId, JsonElement activity, ChatStore chats, ChatDelivery delivery) =>
        chats.ByConversation(conversationId) is not { } chat ? NoConversation()
        : delivery.Update(chat, activityId, activity) ? Results.Json(new { id = activityId })
        : NoActivity();

    private static IResult Delete(string conversationId, string activityId, ChatStore chats, ChatDelivery delivery) =>
        chats.ByConversation(conversationId) is not { } chat ? NoConversation()
        : delivery.Delete(chat, activityId) ? Results.Ok()
        : NoActivity();

    private static IResult Sent(string? id) =>
        Results.Json(id is null ? new JsonObject() : new JsonObject { ["id"] = id }, statusCode: StatusCodes.Status201Created);

    private static object Member(Person person, SimulatedChannel channel) => new
    {
        id = person.TeamsUserId,
        name = person.Name,
        aadObjectId = person.AadObjectId,
        objectId = person.AadObjectId,
        userPrincipalName = person.Upn,
        email = person.Upn,
        tenantId = channel.TenantId,
        userRole = "user",
    };

    private static IResult NoConversation() => Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");

    private static IResult NoActivity() =>
        Error(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "Activity not found in the conversation.");

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);

    private static string? Text(JsonElement element, params string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    /// <summary>Refuses calls without the bot's token, injects the enabled faults, and logs every call.</summary>
    private sealed class ConnectorGate(
        DevelopmentIssuer issuer, ChatStore chats, SimulatedFaults faults, WireLog wire, TimeProvider clock) : IEndpointFilter
    {
        private const string Scheme = "Bearer ";

        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var http = context.HttpContext;
            var started = Stopwatch.GetTimestamp();
            var authorization = http.Request.Headers.Authorization.ToString();
            var body = context.Arguments.OfType<JsonElement>().Select(element => (JsonElement?)element).FirstOrDefault();
            var chat = http.Request.RouteValues["conversationId"] is string conversation ? chats.ByConversation(conversation)
                : body is { } parameters ? OnlyMember(parameters, chats)
                : null;
            var answer = !authorization.StartsWith(Scheme, StringComparison.Ordinal)
                || !issuer.IsConnectorToken(authorization[Scheme.Length..])
                    ? Error(StatusCodes.Status401Unauthorized, "Unauthorized", "The bearer token was not issued by the development issuer.")
                : faults.AtConnector(chat?.Person?.AadObjectId) is { } fault ? Faulty(http, fault)
                : await next(context);
            wire.Add(new WireEntry(
                0,
                clock.GetUtcNow(),
                ToBot: false,
                http.Request.Method,
                http.Request.Path,
                (answer as IStatusCodeHttpResult)?.StatusCode ?? 200,
                (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                chat?.Person?.Name ?? chat?.Room.Name,
                body is { } activity ? Text(activity, "type") ?? "conversation" : http.Request.Method,
                body,
                answer is IValueHttpResult { Value: { } value } ? JsonSerializer.SerializeToElement(value) : null));
            return answer;
        }

        private static IResult Faulty(HttpContext http, ConnectorFault fault)
        {
            if (fault.RetryAfterSeconds is { } seconds)
            {
                http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return Error(fault.Status, fault.Code, fault.Message);
        }
    }
}
