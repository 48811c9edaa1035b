namespace BotApp.Faq;

/// <summary>The entries in use, by their names.</summary>
public sealed class FaqBook(IEnumerable<FaqEntry> entries)
{
    private readonly Dictionary<string, FaqEntry> _entries = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    public FaqEntry? Find(string? id) => id is not null && _entries.TryGetValue(id, out var entry) ? entry : null;
}
