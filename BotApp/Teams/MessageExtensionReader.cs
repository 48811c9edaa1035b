using System.Text.Json;

namespace BotApp.Teams;

/// <summary>A search of the message extension; <paramref name="Text"/> is empty when the search box opens.</summary>
internal sealed record MessageExtensionQuery(string Text, int Skip, int Count);

/// <summary>Reads <c>composeExtension/query</c>.</summary>
internal static class MessageExtensionReader
{
    /// <summary>The query parameter's name in the manifest.</summary>
    public const string Parameter = "words";

    /// <summary>The property of a selected item that holds the entry's id.</summary>
    public const string SelectedEntry = "entry";

    /// <summary>How long a search may take before it is answered with no results.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(450);

    private const int DefaultCount = 8;
    private const int MaxQueryLength = 200;
    private const int MaxSkip = 200;

    /// <summary>Null when it is not a search, or its text is malformed (a lone surrogate).</summary>
    public static MessageExtensionQuery? Read(object? value)
    {
        try
        {
            var query = Payload.Read(value);
            if (query.ValueKind is not JsonValueKind.Object)
            {
                return null;
            }

            var options = query.TryGetProperty("queryOptions", out var given) ? CardActionReader.StringsOf(given) : [];
            var words = QueryText(query).Trim();
            return new MessageExtensionQuery(
                words.Length <= MaxQueryLength ? words : words[..MaxQueryLength],
                NumberOf(options, "skip", 0, MaxSkip),
                NumberOf(options, "count", DefaultCount, DefaultCount));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The entry of <c>composeExtension/selectItem</c>; null when malformed.</summary>
    public static string? ReadSelection(object? value)
    {
        try
        {
            var pick = Payload.Read(value);
            return pick.ValueKind is JsonValueKind.Object
                && CardActionReader.StringsOf(pick).GetValueOrDefault(SelectedEntry) is { Length: > 0 and <= MaxQueryLength } entry
                ? entry
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string QueryText(JsonElement query)
    {
        if (!query.TryGetProperty("parameters", out var parameters) || parameters.ValueKind is not JsonValueKind.Array)
        {
            return "";
        }

        foreach (var parameter in parameters.EnumerateArray().Select(CardActionReader.StringsOf))
        {
            if (parameter.GetValueOrDefault("name") is Parameter)
            {
                return parameter.GetValueOrDefault("value", "");
            }
        }

        return "";
    }

    private static int NumberOf(Dictionary<string, string> options, string name, int usual, int most) =>
        int.TryParse(options.GetValueOrDefault(name), out var number) ? Math.Clamp(number, 0, most) : usual;
}
