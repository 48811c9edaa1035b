namespace BotApp.Conversation;

/// <summary>The data of a pressed card and the answers typed into it. Nothing in it is trusted: every id is looked up again.</summary>
public sealed class Inputs(IReadOnlyDictionary<string, string> all)
{
    public static readonly Inputs None = new(new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> All { get; } = all;

    /// <summary>The answer as typed, or null when missing or blank.</summary>
    public string? Text(string id) =>
        All.TryGetValue(id, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    public Guid? Id(string id) => Guid.TryParseExact(Text(id), "N", out var value) ? value : null;

    public int? Number(string id) =>
        int.TryParse(Text(id), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>An enum value by name, or null when missing or undefined.</summary>
    public T? Choice<T>(string id) where T : struct, Enum =>
        Enum.TryParse<T>(Text(id), out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The selected values of a multi-select input, which cards send as one comma-separated string.</summary>
    public IReadOnlyList<string> Ticked(string id) =>
        Text(id)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public Inputs With(string id, string value) => new(new Dictionary<string, string>(All) { [id] = value });
}
