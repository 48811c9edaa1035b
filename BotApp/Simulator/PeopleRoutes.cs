using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>What the page asks for: the people, their chats, and everything a person can do in the Teams client.</summary>
public static class PeopleRoutes
{
    private const long MaximumUpload = 25 * 1024 * 1024;
    private const int InstallAttempts = 5;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    public sealed record Said(string Text, string Locale, JsonNode? Value = null, string? ReplyToId = null);

    public sealed record Pressed(string MessageId, JsonObject Action, string Locale, string Trigger = "manual");

    public sealed record Opened(string Locale);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people", (Chats chats) => chats.People.Select(person => new
        {
            Id = person.AadObjectId,
            person.TeamsUserId,
            person.Name,
            person.Designation,
            person.Office,
            person.SsoId,
            person.Roles,
        }));
        routes.MapGet("/samples", () => SampleScans.All.Select(scan => new { scan.Name, scan.About }));
        routes.MapGet("/wire", (WireLog wire) => wire.Entries);

        var chat = routes.MapGroup("/people/{person:guid}").AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<Chats>().Of(context.GetArgument<Guid>(0)) is null
                ? Results.NotFound()
                : await next(context));
        chat.MapGet("/messages", (Guid person, Chats chats) => chats.Of(person)?.Messages);
        chat.MapPost("/open", OpenAsync);
        chat.MapPost("/messages", SayAsync);
        chat.MapPost("/files", ShareAsync);
        chat.MapPost("/presses", PressAsync);
    }

    private static async Task<IResult> OpenAsync(
        Guid person, Opened opened, Chats chats, TeamsClient teams, TimeProvider clock, IHostApplicationLifetime life)
    {
        var chat = chats.Of(person)!;
        if (!chat.Install())
        {
            return Results.Json(new { problem = (string?)null });
        }

        // The browser is often faster than a bot that has just started and is still reading its channel's keys.
        for (var attempt = 1; ; attempt++)
        {
            if (Problem(await teams.InstalledAsync(chat.Person, opened.Locale, life.ApplicationStopping)) is not { } problem)
            {
                return Results.Json(new { problem = (string?)null });
            }

            if (attempt == InstallAttempts)
            {
                chat.Uninstall();
                return Results.Json(new { problem });
            }

            await Task.Delay(BetweenAttempts, clock, life.ApplicationStopping);
        }
    }

    private static async Task<IResult> SayAsync(
        Guid person, Said said, Chats chats, TeamsClient teams, Delivery delivery, TimeProvider clock, IHostApplicationLifetime life)
    {
        var chat = chats.Of(person)!;
        return await SendAsync(
            chat, teams.Message(chat.Person, said.Locale, said.Text, said.Value, said.ReplyToId), teams, delivery, clock, life);
    }

    private static async Task<IResult> ShareAsync(
        Guid person, HttpRequest request, Chats chats, TeamsClient teams, SharedFiles files, Delivery delivery, TimeProvider clock,
        IHostApplicationLifetime life)
    {
        if (request.ContentLength is null or > MaximumUpload || !request.HasFormContentType)
        {
            return Results.Json(new { problem = "Choose files of up to 25 MB together." }, statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var chat = chats.Of(person)!;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var message = teams.Message(chat.Person, form["locale"].ToString(), form["text"].ToString());
        var attachments = message["attachments"]!.AsArray();
        foreach (var name in form["sample"].OfType<string>())
        {
            if (SampleScans.Find(name) is { } sample)
            {
                attachments.Add(Attachment(sample.Name, sample.Draw(chat.Person), files));
            }
        }

        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, request.HttpContext.RequestAborted);
            attachments.Add(Attachment(Path.GetFileName(file.FileName), bytes.ToArray(), files));
        }

        return attachments.Count == 0 ? Results.BadRequest() : await SendAsync(chat, message, teams, delivery, clock, life);
    }

    private static JsonObject Attachment(string name, byte[] bytes, SharedFiles files)
    {
        var link = files.Offer(name, bytes);
        return new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = link,
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = link,
                ["uniqueId"] = Guid.NewGuid().ToString("D").ToUpperInvariant(),
                ["fileType"] = Path.GetExtension(name).TrimStart('.').ToLowerInvariant(),
            },
        };
    }

    private static async Task<IResult> SendAsync(
        Chat chat, JsonObject activity, TeamsClient teams, Delivery delivery, TimeProvider clock, IHostApplicationLifetime life)
    {
        var id = activity["id"]!.GetValue<string>();
        var message = new ChatMessage(id, FromBot: false, clock.GetUtcNow(), JsonSerializer.SerializeToElement(activity));
        chat.Install();
        chat.Add(message);
        delivery.Shown(chat, message);

        // Not the request's token: closing the page must not take the message back from the bot.
        var problem = Problem(await teams.PostAsync(chat.Person, activity, life.ApplicationStopping));
        if (problem is not null)
        {
            delivery.Shown(chat, chat.Change(id, old => old with { Problem = problem }));
        }

        return Results.Json(new { id, problem });
    }

    private static async Task<IResult> PressAsync(
        Guid person, Pressed pressed, Chats chats, TeamsClient teams, Delivery delivery, IHostApplicationLifetime life)
    {
        var chat = chats.Of(person)!;
        var answer = await teams.PressAsync(
            chat.Person, pressed.Locale, pressed.MessageId, pressed.Action, pressed.Trigger, life.ApplicationStopping);
        var outcome = PressOutcome.Of(answer);
        if (outcome.Card is { } card)
        {
            delivery.Turn(chat, pressed.MessageId, card);
        }

        return Results.Json(outcome);
    }

    private static string? Problem(BotAnswer answer) => answer.Status switch
    {
        >= 200 and < 300 => null,
        0 => "The bot did not answer within 15 seconds.",
        401 or 403 => $"The bot refused the message (HTTP {answer.Status}).",
        _ => $"The bot could not take the message (HTTP {answer.Status}).",
    };
}
