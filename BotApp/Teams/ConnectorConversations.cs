using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace BotApp.Teams;

/// <summary>
/// The four calls that the bot makes, over the gated HttpClient and <see cref="ActivityJsonWriter"/>; all others stay the SDK's. Every 2xx
/// counts as taken, also 204 and an empty body, of which the SDK makes an exception and a null. A body that is not the connector's JSON,
/// such as a proxy's page, is an <see cref="HttpRequestException"/>: nobody knows whether the message arrived.
/// </summary>
internal sealed class ConnectorConversations(
    Connector connector, HttpClient http) : Microsoft.Bot.Connector.Conversations(connector), IConversations
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly string _conversations = $"{connector.BaseUri.AbsoluteUri.TrimEnd('/')}/v3/conversations";

    async Task<HttpOperationResponse<ConversationResourceResponse>> IConversations.CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken)
    {
        var id = await CallAsync(HttpMethod.Post, _conversations, parameters, customHeaders, cancellationToken);
        return new() { Body = new ConversationResourceResponse(id: id) };
    }

    Task<HttpOperationResponse<ResourceResponse>> IConversations.SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, ActivitiesOf(conversationId), activity, customHeaders, cancellationToken);

    Task<HttpOperationResponse<ResourceResponse>> IConversations.ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, OneOf(conversationId, activityId), activity, customHeaders, cancellationToken);

    Task<HttpOperationResponse<ResourceResponse>> IConversations.UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, OneOf(conversationId, activityId), activity, customHeaders, cancellationToken);

    private string ActivitiesOf(string conversationId) => $"{_conversations}/{Uri.EscapeDataString(conversationId)}/activities";

    private string OneOf(string conversationId, string activityId) => $"{ActivitiesOf(conversationId)}/{Uri.EscapeDataString(activityId)}";

    private async Task<HttpOperationResponse<ResourceResponse>> SendAsync(
        HttpMethod method, string address, Activity activity, Dictionary<string, List<string>>? headers, CancellationToken ct) =>
        new() { Body = new ResourceResponse(await CallAsync(method, address, activity, headers, ct)) };

    /// <summary>The id in the answer, null when it has none.</summary>
    private async Task<string?> CallAsync(
        HttpMethod method, string address, object body, Dictionary<string, List<string>>? headers, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, address) { Content = ContentOf(body) };
        foreach (var (name, values) in headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        using var response = await http.SendAsync(request, ct);
        var answer = await response.Content.ReadAsByteArrayAsync(ct);
        return response.IsSuccessStatusCode ? IdOf(answer) : throw RefusalOf(response, answer);
    }

    private static ByteArrayContent ContentOf(object body) =>
        new(ActivityJsonWriter.Write(body).ToArray()) { Headers = { ContentType = Json } };

    private static string? IdOf(byte[] answer)
    {
        try
        {
            return answer.Length is 0 ? null : ConnectorAnswer.Id(answer);
        }
        catch (JsonException foreign)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "The answer is not the connector's.", foreign);
        }
    }

    private static ErrorResponseException RefusalOf(HttpResponseMessage response, byte[] answer) =>
        new($"The connector answered {(int)response.StatusCode}.")
        {
            // Without the text of the answer: it may repeat what was sent.
            Response = new HttpResponseMessageWrapper(response, ""),
            Body = new ErrorResponse(new Error(ConnectorAnswer.ErrorCode(answer))),
        };
}
