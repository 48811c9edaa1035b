using System.Collections.Concurrent;
using BotApp.Notifications;

namespace BotApp.Teams;

/// <summary>
/// Teams' rate limits for bots (rate-limit.md): per chat 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour; per tenant 50 in a
/// second. Kept slightly lower, because messages sent evenly arrive unevenly; that no delay on their way exceeds the tenant's limit is
/// up to <see cref="TenantCalls"/>. A chat that answered 429 is paused as long as it said. The tenant's limit is shared by all nodes:
/// <paramref name="shareOf"/> returns this node's share. Messages of one chat leave from one node at a time.
/// </summary>
public sealed class SendRateLimiter(TimeProvider clock, Func<int, int>? shareOf = null)
{
    private static readonly Window[] PerChat =
        [
            new(7, TimeSpan.FromSeconds(1.2)),
            new(8, TimeSpan.FromSeconds(2.3)),
            new(60, TimeSpan.FromSeconds(31)),
            new(1800, TimeSpan.FromSeconds(3610))
        ];

    private static readonly Window PerTenant = new(TenantPace.Calls, TenantPace.Window);

    private const int ManyChats = 10_000;

    private readonly long _begun = clock.GetTimestamp();
    private readonly Track _tenant = new();
    private readonly ConcurrentDictionary<string, Track> _chats = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>The delay before sending; the slot is reserved if the delay is at most <paramref name="patience"/>.</summary>
    /// <param name="chat">Null for calls without a chat, such as creating a conversation.</param>
    public TimeSpan Reserve(string? chat, TimeSpan patience)
    {
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_begun);
            var track = chat is null ? null : TrackOf(chat, now);
            var at = _tenant.Next([PerTenant with { Max = shareOf?.Invoke(PerTenant.Max) ?? PerTenant.Max }], now);
            if (track is not null)
            {
                at = Max(at, track.Next(PerChat, now));
            }

            if (at - now <= patience)
            {
                _tenant.Note(at);
                track?.Note(at);
            }

            return at - now;
        }
    }

    /// <summary>Pauses a chat after a 429 response.</summary>
    public void Pause(string chat, TimeSpan wait)
    {
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_begun);
            TrackOf(chat, now).RestUntil(now + wait);
        }
    }

    private Track TrackOf(string chat, TimeSpan now)
    {
        if (_chats.Count > ManyChats)
        {
            foreach (var (other, track) in _chats)
            {
                if (track.IsIdle(now))
                {
                    _chats.TryRemove(other, out _);
                }
            }
        }

        return _chats.GetOrAdd(chat, _ => new Track());
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private readonly record struct Window(int Max, TimeSpan Length);

    /// <summary>Times at which something was or will be sent, in order.</summary>
    private sealed class Track
    {
        private readonly List<TimeSpan> _sent = [];
        private TimeSpan _rests;

        public TimeSpan Next(Window[] windows, TimeSpan now)
        {
            var at = Max(now, _rests);
            foreach (var window in windows)
            {
                if (_sent.Count >= window.Max)
                {
                    at = Max(at, _sent[^window.Max] + window.Length);
                }
            }

            return at;
        }

        public void Note(TimeSpan at)
        {
            // Inserted before later reservations: kept sorted, because windows are counted from the end.
            var index = _sent.Count;
            while (index > 0 && _sent[index - 1] > at)
            {
                index--;
            }

            _sent.Insert(index, at);
            if (_sent.Count > 2 * PerChat[^1].Max)
            {
                _sent.RemoveRange(0, _sent.Count - PerChat[^1].Max);
            }
        }

        public void RestUntil(TimeSpan until) => _rests = Max(_rests, until);

        public bool IsIdle(TimeSpan now) => _rests < now && (_sent.Count == 0 || now - _sent[^1] > PerChat[^1].Length);
    }
}
