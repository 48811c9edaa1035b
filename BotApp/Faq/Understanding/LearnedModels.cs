using System.Security.Cryptography;
using System.Text;

namespace BotApp.Faq.Understanding;

/// <summary>
/// What this process learned lately, by its wordings: an edit that is taken back, and another index over the same wordings, are not
/// learned again. What the build learned (<see cref="ShippedModel"/>) is not learned at all.
/// </summary>
public static class LearnedModels
{
    /// <summary>A few megabytes each.</summary>
    private const int MaxKept = 3;

    private static readonly System.Threading.Lock Access = new();
    private static readonly List<(string Key, LearnedIntents Model)> Kept = [];

    public static LearnedIntents GetOrTrain(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries, CancellationToken ct)
    {
        entries = InOrder(entries);
        var key = KeyOf(requests, entries);
        if (Find(key) is { } known)
        {
            return known;
        }

        // Training takes seconds: nobody waits for it here.
        var trained = ShippedModel.Read(key, requests, entries) ?? LearnedIntents.Train(requests, entries, ct);
        Keep(key, trained);
        return trained;
    }

    /// <summary>The entries in the order in which they are learned: databases sort by different rules.</summary>
    public static IReadOnlyList<FaqEntry> InOrder(IEnumerable<FaqEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)];

    // The one used last stands last.
    private static LearnedIntents? Find(string key)
    {
        lock (Access)
        {
            if (Kept.FindIndex(one => one.Key == key) is var at and >= 0)
            {
                var found = Kept[at];
                Kept.RemoveAt(at);
                Kept.Add(found);
                return found.Model;
            }

            return null;
        }
    }

    private static void Keep(string key, LearnedIntents model)
    {
        lock (Access)
        {
            Kept.RemoveAll(one => one.Key == key);
            Kept.Add((key, model));
            if (Kept.Count > MaxKept)
            {
                Kept.RemoveAt(0);
            }
        }
    }

    /// <summary>A hash of everything that is learned.</summary>
    public static string KeyOf(IReadOnlyList<FaqRequest> requests, IReadOnlyList<FaqEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(WordingFiles.NoneLabel, WordingFiles.Of(WordingFiles.NoneLabel));
        foreach (var request in requests)
        {
            Add(request.Label, [.. request.Sentences, .. WordingFiles.Of(request.Label)]);
        }

        foreach (var entry in entries)
        {
            Add($"{entry.Id} {entry.Flow}", entry.Wordings);
        }

        return Convert.ToHexString(hash.GetHashAndReset());

        void Add(string label, IReadOnlyList<string> wordings) =>
            hash.AppendData(Encoding.UTF8.GetBytes($"{label}\n{string.Join('\n', wordings)}\n\n"));
    }
}
