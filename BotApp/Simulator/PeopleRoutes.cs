using System.Text.Json.Nodes;
using BotApp.Basics;

namespace BotApp.Simulator;

/// <summary>The page's API: people, chats and rooms, and everything a person can do in the Teams client.</summary>
public static class PeopleRoutes
{
    private const long MaximumUpload = 25 * 1024 * 1024;

    private static readonly Phrase Offline = new(
        "This device is offline. A press needs the network; try again when it is back.",
        "यह उपकरण ऑफ़लाइन है। बटन दबाने के लिए नेटवर्क आवश्यक है; नेटवर्क लौटने पर पुनः प्रयास करें।");

    /// <summary>A message, or a card selected in the message extension; without a room it goes to the person's own chat.</summary>
    public sealed record Said(
        string Text,
        string Locale,
        JsonNode? Value = null,
        string? ReplyToId = null,
        string? Room = null,
        JsonObject? Card = null);

    public sealed record Pressed(string MessageId, JsonObject Action, string Locale, string Trigger = "manual", string? Room = null);

    public sealed record Opened(string Locale, string? Room = null);

    public sealed record Searched(string Words, string Locale, string? Room = null);

    public sealed record Picked(JsonObject Pick, string Locale, string? Room = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people", (ChatStore chats) => Results.Json(chats.People.Select(person => new
        {
            Id = person.AadObjectId,
            person.TeamsUserId,
            person.Name,
            person.Designation,
            person.DesignationHindi,
            person.Office,
            OfficeHindi = person.OfficeHindi is { Length: > 0 } hindi ? hindi : person.Office,
            person.SsoId,
            person.Roles,
        })));
        routes.MapGet("/wire", (WireLog wire) => wire.Entries);
        routes.MapGet(
            "/rooms/{room}/messages",
            (string room, ChatStore chats) => chats.In(room) is { } chat ? Results.Json(chat.Messages) : Results.NotFound());

        var person = routes.MapGroup("/people/{person:guid}").AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<ChatStore>().Of(context.GetArgument<Guid>(0)) is null
                ? Results.NotFound()
                : await next(context));
        person.MapGet("/messages", (Guid person, ChatStore chats) => chats.Of(person)?.Messages);
        person.MapPost("/open", OpenAsync);
        person.MapPost("/messages", SayAsync);
        person.MapPost("/files", ShareAsync);
        person.MapPost("/presses", PressAsync);
        person.MapPost("/searches", SearchAsync);
        person.MapPost("/picks", PickAsync);
    }

    private static async Task<IResult> OpenAsync(Guid person, Opened opened, ChatStore chats, ClientDevice sending) =>
        Where(chats, person, opened.Room) is not (var who, { } chat) ? Results.NotFound()
        : Results.Json(new { problem = await sending.OpenAsync(chat, who, opened.Locale) });

    private static async Task<IResult> SayAsync(Guid person, Said said, ChatStore chats, TeamsClient teams, ClientDevice sending)
    {
        if (Where(chats, person, said.Room) is not (var who, { } chat))
        {
            return Results.NotFound();
        }

        var message = teams.Message(who, chat.Room, said.Locale, said.Text, said.Value, said.ReplyToId);
        if (said.Card is { } card)
        {
            message["attachments"]!.AsArray()
                .Add(new JsonObject { ["contentType"] = SearchResults.CardType, ["content"] = card.DeepClone() });
        }

        return Results.Json(await sending.SendAsync(chat, who, message));
    }

    private static async Task<IResult> ShareAsync(
        Guid person, HttpRequest request, ChatStore chats, TeamsClient teams, SharedFiles files, ClientDevice sending)
    {
        if (request.ContentLength is null or > MaximumUpload || !request.HasFormContentType)
        {
            return Results.Json(
                new { problem = "Choose files of up to 25 MB together." },
                statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var (who, chat) = Where(chats, person, null)!.Value;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var message = teams.Message(who, Room.None, form["locale"].ToString(), form["text"].ToString());
        var attachments = message["attachments"]!.AsArray();
        foreach (var name in form["sample"].OfType<string>())
        {
            if (SampleScans.Find(name) is { } sample)
            {
                attachments.Add(files.Attachment(sample.Name, sample.Draw(who)));
            }
        }

        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, request.HttpContext.RequestAborted);
            attachments.Add(files.Attachment(Path.GetFileName(file.FileName), bytes.ToArray()));
        }

        return attachments.Count == 0 ? Results.BadRequest() : Results.Json(await sending.SendAsync(chat, who, message));
    }

    private static async Task<IResult> PressAsync(
        Guid person, Pressed pressed, ChatStore chats, TeamsClient teams, ChatDelivery delivery, IHostApplicationLifetime life)
    {
        if (Where(chats, person, pressed.Room) is not (var who, { } chat))
        {
            return Results.NotFound();
        }

        if (chats.Of(person) is { IsOffline: true })
        {
            return Results.Json(new CardActionOutcome(null, null, Offline.In(ClientLocale.LanguageOf(pressed.Locale))));
        }

        var answer = await teams.PressAsync(
            who, chat.Room, pressed.Locale, pressed.MessageId, pressed.Action, pressed.Trigger, life.ApplicationStopping);
        var outcome = CardActionOutcome.Of(answer);
        if (outcome.Card is { } card)
        {
            delivery.ReplaceCard(chat, pressed.MessageId, card);
        }

        return Results.Json(outcome);
    }

    private static async Task<IResult> SearchAsync(
        Guid person, Searched searched, ChatStore chats, TeamsClient teams, HttpContext http) =>
        Where(chats, person, searched.Room) is not (var who, { } chat) ? Results.NotFound()
        : chats.Of(person) is { IsOffline: true }
            ? Results.Json(new SearchResults([], Offline.In(ClientLocale.LanguageOf(searched.Locale))))
        // The page cancels a search when the next letter is typed.
        : Results.Json(SearchResults.Of(
            await teams.QueryAsync(who, chat.Room, searched.Locale, searched.Words.Trim(), http.RequestAborted)));

    private static async Task<IResult> PickAsync(Guid person, Picked picked, ChatStore chats, TeamsClient teams, HttpContext http) =>
        Where(chats, person, picked.Room) is not (var who, { } chat) ? Results.NotFound()
        : chats.Of(person) is { IsOffline: true } ? Results.Json(new SearchResults([], Offline.In(ClientLocale.LanguageOf(picked.Locale))))
        : Results.Json(SearchResults.Of(await teams.PickAsync(who, chat.Room, picked.Locale, picked.Pick, http.RequestAborted)));

    private static (Person Who, Chat Chat)? Where(ChatStore chats, Guid person, string? room) =>
        chats.Of(person) is { Person: { } who } own && (room is null ? own : chats.In(room)) is { } chat ? (who, chat) : null;
}
