using System.Collections.Concurrent;

namespace BotApp.Teams;

/// <summary>Teams announces one installation by two activities, in any order; only the first of a minute is greeted.</summary>
public sealed class Greetings(TimeProvider clock)
{
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _greeted = new(StringComparer.Ordinal);

    public bool IsFirst(string conversationId)
    {
        var now = clock.GetUtcNow();
        foreach (var (conversation, at) in _greeted)
        {
            if (now - at >= Once)
            {
                _greeted.TryRemove(new KeyValuePair<string, DateTimeOffset>(conversation, at));
            }
        }

        return _greeted.TryAdd(conversationId, now);
    }
}
