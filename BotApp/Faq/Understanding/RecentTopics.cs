using System.Collections.Concurrent;

namespace BotApp.Faq.Understanding;

/// <summary>
/// What each person asked last, for some minutes: "and for my junior?" goes on from there. Kept in memory of this node only, because it
/// merely weighs what a sentence may mean.
/// </summary>
public sealed class RecentTopics
{
    private const int MaxPeople = 5_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, (string Label, DateTimeOffset At)> _topics = new();

    /// <summary>The label of what the person asked last; null when that was long ago.</summary>
    public string? Of(Guid officerId, DateTimeOffset now) =>
        _topics.TryGetValue(officerId, out var topic) && now - topic.At < Lifetime ? topic.Label : null;

    public void Note(Guid officerId, IntentResult meant, DateTimeOffset now)
    {
        if (IntentLabel.Of(meant)?.EntryId is { } entry)
        {
            if (_topics.Count >= MaxPeople)
            {
                _topics.Clear();
            }

            _topics[officerId] = (entry, now);
        }
    }
}
