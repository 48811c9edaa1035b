namespace BotApp.Faq.Understanding;

/// <summary>Sentences that are a known wording word for word, as they sound: titles of buttons, and what people write most.</summary>
internal sealed class LiteralWordings
{
    /// <summary>
    /// How each wording in the files sounds, by label. Parsed once per process: the files cannot change while the app runs, and parsing
    /// them takes a tenth of a second.
    /// </summary>
    private static readonly Lazy<Dictionary<string, string[]>> Files = new(() =>
        WordingFiles.ByLabel.ToDictionary(one => one.Key, one => KeysOf(one.Value).ToArray()));

    private readonly Dictionary<string, List<IntentLabel>> _labels = [];

    public LiteralWordings(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries)
    {
        foreach (var request in requests)
        {
            Add(IntentLabel.Of(request), KeysOf(request.Sentences).Concat(Files.Value.GetValueOrDefault(request.Label) ?? []));
        }

        // An entry's own variants are compared with those of other entries.
        foreach (var entry in entries)
        {
            Add(IntentLabel.Of(entry), Files.Value.GetValueOrDefault(entry.Id) ?? []);
        }
    }

    /// <summary>The label of that wording; of several the one of the asker's desk. Null when it is no wording.</summary>
    public IntentLabel? Find(List<string> words, AskerContext asker) =>
        words.Count == 0 || !_labels.TryGetValue(KeyOf(words), out var found) ? null
            : found.Find(label => label.Command is { } command && AskerContext.DesksOf(command) is not null && asker.IsLikely(command))
                ?? found.Find(label => label.Command is not { } command || asker.IsLikely(command))
                ?? found[0];

    private void Add(IntentLabel label, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            _labels.TryAdd(key, []);
            _labels[key].Add(label);
        }
    }

    private static IEnumerable<string> KeysOf(IEnumerable<string> wordings) =>
        wordings.Select(Tokenizer.Tokenize).Where(words => words.Count > 0).Select(KeyOf);

    private static string KeyOf(List<string> words) => string.Join(' ', words.Select(PhoneticEncoder.PhoneticKey));
}
