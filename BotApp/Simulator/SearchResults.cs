using System.Net;
using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>The bot's search results, or the reason why there are none.</summary>
public sealed record SearchResults(IReadOnlyList<SearchResult> Results, string? Error)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    private const string WentWrong = "Unable to reach app. Please try again.";

    /// <summary>Teams shows an error unless the body is a composeExtension of type result with previews.</summary>
    public static SearchResults Of(BotAnswer answer)
    {
        if (answer.Status is < 200 or >= 300 || Inner(answer.Body, "composeExtension") is not { ValueKind: JsonValueKind.Object } extension
            || Text(extension, "type") != "result" || Inner(extension, "attachments") is not { ValueKind: JsonValueKind.Array } attachments)
        {
            return new SearchResults([], WentWrong);
        }

        return new SearchResults([.. attachments.EnumerateArray().Select(Read).OfType<SearchResult>()], null);
    }

    private static SearchResult? Read(JsonElement attachment) =>
        Text(attachment, "contentType") == CardType && Inner(attachment, "content") is { ValueKind: JsonValueKind.Object } card
        && Inner(Inner(attachment, "preview"), "content") is { } preview
            ? new SearchResult(
                Text(preview, "title") ?? "",
                WebUtility.HtmlDecode(Text(preview, "text") ?? ""),
                card.Clone(),
                Inner(preview, "tap") is { } tap && Text(tap, "type") == "invoke" ? Inner(tap, "value")?.Clone() : null)
            : null;

    private static JsonElement? Inner(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var inner) ? inner : null;

    private static string? Text(JsonElement element, string name) =>
        Inner(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
