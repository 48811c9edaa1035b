using System.Text.Json;

namespace BotApp.Teams;

/// <summary>A search of the message extension; <paramref name="Words"/> is empty when the search box opens.</summary>
internal sealed record ComposeSearch(string Words, int Skip, int Most);

/// <summary>Reads <c>composeExtension/query</c>.</summary>
internal static class ComposeReader
{
    /// <summary>The query parameter's name in the manifest.</summary>
    public const string Parameter = "words";

    /// <summary>The property of a selected item that holds the entry's id.</summary>
    public const string Picked = "entry";

    /// <summary>How long a search may take before it is answered with no results.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(450);

    private const int UsualCount = 8;
    private const int LongestSearch = 200;
    private const int MostSkipped = 200;

    /// <summary>Null when it is not a search, or its text is malformed (a lone surrogate).</summary>
    public static ComposeSearch? Read(object? value)
    {
        try
        {
            var query = Payload.Read(value);
            if (query.ValueKind is not JsonValueKind.Object)
            {
                return null;
            }

            var options = query.TryGetProperty("queryOptions", out var given) ? PressReader.StringsOf(given) : [];
            var words = WordsOf(query).Trim();
            return new ComposeSearch(
                words.Length <= LongestSearch ? words : words[..LongestSearch],
                NumberOf(options, "skip", 0, MostSkipped),
                NumberOf(options, "count", UsualCount, UsualCount));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The entry of <c>composeExtension/selectItem</c>; null when malformed.</summary>
    public static string? ReadPick(object? value)
    {
        try
        {
            var pick = Payload.Read(value);
            return pick.ValueKind is JsonValueKind.Object && PressReader.StringsOf(pick).GetValueOrDefault(Picked) is { Length: > 0 and <= LongestSearch } entry ? entry : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string WordsOf(JsonElement query)
    {
        if (!query.TryGetProperty("parameters", out var parameters) || parameters.ValueKind is not JsonValueKind.Array)
        {
            return "";
        }

        foreach (var parameter in parameters.EnumerateArray().Select(PressReader.StringsOf))
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
