using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>The data of a pressed card and the answers typed into it. Nothing in it is trusted: every id is looked up again.</summary>
public sealed class Inputs(IReadOnlyDictionary<string, string> all)
{
    public static readonly Inputs None = new(new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> All { get; } = all;

    /// <summary>What the pressed button carries, or null if a member is missing or malformed.</summary>
    public TAction? Read<TAction>() where TAction : class, ICardAction => CardData.Read<TAction>(this);

    /// <summary>The answer as typed, or null when missing or blank.</summary>
    public string? Text(string id) =>
        All.TryGetValue(id, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    public Guid? Id(string id) => Guid.TryParseExact(Text(id), "N", out var value) ? value : null;

    public int? Number(string id) =>
        int.TryParse(Text(id), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>An enum value by name, or null when missing or undefined.</summary>
    public T? Choice<T>(string id) where T : struct, Enum =>
        Enum.TryParse<T>(Text(id), out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The value of the selected choice, or null if none matches; clients send the value or the title.</summary>
    public string? Choice(string id, IEnumerable<(Phrase Title, string Value)> choices) => ChoiceReader.Read(Text(id), choices);

    /// <summary>A member of an enumeration, by its name or by its title on the card.</summary>
    public T? Choice<T>(string id, Func<T, Phrase> title) where T : struct, Enum =>
        Choice(id, Enum.GetValues<T>().Select(value => (title(value), value.ToString()))) is { } chosen ? Enum.Parse<T>(chosen) : null;

    /// <summary>A member of an enumeration whose titles are those of the card.</summary>
    public T? Choice<T>(string id, IEnumerable<(Phrase Title, string Value)> choices) where T : struct, Enum =>
        Choice(id, choices) is { } chosen && Enum.TryParse<T>(chosen, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The day of a date input, or null if missing or invalid; some clients send it with a time of day.</summary>
    public DateOnly? Day(string id) => OfficeTime.ParseIso(Text(id));

    /// <summary>The selected values of a multi-select input, which cards send as one comma-separated string.</summary>
    public IReadOnlyList<string> Choices(string id) =>
        Text(id)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public Inputs With(string id, string value) => new(new Dictionary<string, string>(All) { [id] = value });
}
