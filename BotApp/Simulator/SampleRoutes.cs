namespace BotApp.Simulator;

/// <summary>The sample scans of the file picker: their list in both languages and their pictures; and the sample answers.</summary>
public static class SampleRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/samples",
            () => Results.Json(SampleScans.All.Select(scan => new { scan.Name, scan.About, scan.IsWrong, For = scan.For?.ToString() })));
        routes.MapGet("/samples/{name}/picture", (string name, Guid person, ChatStore chats) =>
            SampleScans.Find(name) is { Lines: { } lines } && chats.Of(person) is { Person: { } who }
                ? Results.Bytes(TinyPng.Encode(BitmapFont.Paint(lines(who))), "image/png")
                : Results.NotFound());
        routes.MapGet("/people/{person:guid}/sample-answers", (Guid person, ChatStore chats, TimeProvider clock) =>
            chats.Of(person) is { Person: { } who } ? Results.Json(SampleAnswers.Of(who, clock.GetUtcNow())) : Results.NotFound());
    }
}
