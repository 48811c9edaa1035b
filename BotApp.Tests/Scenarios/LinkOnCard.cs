using System.Net;
using System.Text.Json.Nodes;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>Links on a card, opened as a browser opens them.</summary>
internal static class LinkOnCard
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static IReadOnlyList<(string Title, Uri Address)> Links(this TeamsChat chat) => [.. Find(chat.Card)];

    /// <summary>What the press on the page behind the link gives; null when the link is over.</summary>
    public static async Task<byte[]?> OpenAsync(Uri address)
    {
        using var opened = await Browser.PostAsync(address, null);
        return opened.StatusCode is HttpStatusCode.OK ? await opened.Content.ReadAsByteArrayAsync() : null;
    }

    private static IEnumerable<(string, Uri)> Find(JsonNode? node) => node switch
    {
        JsonObject element when (string?)element["type"] == "Action.OpenUrl" => [((string)element["title"]!, new Uri((string)element["url"]!))],
        JsonObject element => element.SelectMany(pair => Find(pair.Value)),
        JsonArray list => list.SelectMany(Find),
        _ => [],
    };
}
