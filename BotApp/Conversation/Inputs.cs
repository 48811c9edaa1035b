using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// What was typed and chosen on a pressed card, by the ids of its inputs. The data of the button arrives with it and is read by
/// <see cref="CardData"/> only. Nothing in it is trusted: every id is looked up again.
/// </summary>
public sealed class Inputs(IReadOnlyDictionary<string, string> all)
{
    public static readonly Inputs None = new(new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> All { get; } = all;

    /// <summary>Whether the card has this input; it may be blank.</summary>
    public bool Has(string id) => All.ContainsKey(id);

    /// <summary>The answer as typed, or null when missing or blank.</summary>
    public string? Text(string id) =>
        All.TryGetValue(id, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The chosen thing, in a choice whose values are ids; null when nothing or something else was sent.</summary>
    public Guid? Id(string id) => Guid.TryParseExact(Text(id), "N", out var value) ? value : null;

    /// <summary>The whole number that was typed, or null.</summary>
    public int? Number(string id) =>
        int.TryParse(Text(id), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>The value of the selected choice, or null if none matches; clients send the value or the title.</summary>
    public string? Choice(string id, IEnumerable<(Phrase Title, string Value)> choices) => ChoiceReader.Read(Text(id), choices);

    /// <summary>The chosen thing of a list whose values are ids; clients send the id or the title.</summary>
    public Guid? Id(string id, IEnumerable<(Phrase Title, string Value)> choices) =>
        Guid.TryParseExact(Choice(id, choices), "N", out var value) ? value : null;

    /// <summary>A member of an enumeration, by its name or by its title on the card.</summary>
    public T? Choice<T>(string id, Func<T, Phrase> title) where T : struct, Enum =>
        Choice(id, Enum.GetValues<T>().Select(value => (title(value), value.ToString()))) is { } chosen ? Enum.Parse<T>(chosen) : null;

    /// <summary>A member of an enumeration whose titles are those of the card.</summary>
    public T? Choice<T>(string id, IEnumerable<(Phrase Title, string Value)> choices) where T : struct, Enum =>
        Choice(id, choices) is { } chosen && Enum.TryParse<T>(chosen, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The selected values of a multi-select input, which cards send as one comma-separated string.</summary>
    public IReadOnlyList<string> Choices(string id) =>
        Text(id)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The chosen things, in a multi-select input whose values are ids; what is not an id is left out.</summary>
    public IReadOnlyList<Guid> Ids(string id) =>
        [.. Choices(id).Select(chosen => Guid.TryParseExact(chosen, "N", out var value) ? value : (Guid?)null).OfType<Guid>()];

    public Inputs With(string id, string value) => new(new Dictionary<string, string>(All) { [id] = value });
}
