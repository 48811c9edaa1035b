using System.Collections.Immutable;

namespace BotApp.Requests;

/// <summary>
/// An officer's answers by field; a blank answer counts as none. Dates are yyyy-MM-dd. Immutable, so that the answers a head has
/// seen stay unchanged. Stored encrypted.
/// </summary>
public sealed class Answers : IEquatable<Answers>
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, string> _byField;

    private Answers(ImmutableSortedDictionary<string, string> byField) => _byField = byField;

    public static Answers From(IEnumerable<KeyValuePair<string, string>> answers) => new(
        answers.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> ByField => _byField;

    public string? this[string field] => _byField.GetValueOrDefault(field);

    public Answers With(string field, string? value) => new(
        string.IsNullOrWhiteSpace(value) ? _byField.Remove(field) : _byField.SetItem(field, value));

    public Answers With(IEnumerable<KeyValuePair<string, string>> newer) =>
        newer.Aggregate(this, (answers, pair) => answers.With(pair.Key, pair.Value));

    /// <summary>The fields whose answers differ, ordered by name.</summary>
    public IReadOnlyList<string> ChangedFrom(Answers before) =>
        [.. _byField.Keys.Union(before._byField.Keys).Where(field => this[field] != before[field]).Order(StringComparer.Ordinal)];

    public bool Equals(Answers? other) => other is not null && ChangedFrom(other).Count == 0;

    public override bool Equals(object? obj) => Equals(obj as Answers);

    public override int GetHashCode() =>
        _byField.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
