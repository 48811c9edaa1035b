using System.Diagnostics;

namespace BotApp.Support;

/// <summary>
/// The Teams rate limits (rate-limit.md): per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour; per tenant 50 in a second.
/// A rejected call does not count.
/// </summary>
public sealed class TeamsRateLimits
{
    private static readonly (int Most, TimeSpan Length)[] PerConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly (int Most, TimeSpan Length)[] PerTenant = [(50, TimeSpan.FromSeconds(1))];

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _all = [];
    private readonly Dictionary<string, List<TimeSpan>> _by = [];

    /// <summary>Null when the call is allowed; otherwise the time to wait.</summary>
    public TimeSpan? Acquire(string? conversation)
    {
        lock (_gate)
        {
            var now = _clock.Elapsed;
            var own = _by.TryGetValue(conversation ?? "", out var known) ? known : _by[conversation ?? ""] = [];
            var wait = Math.Max(Wait(_all, PerTenant, now), conversation is null ? 0 : Wait(own, PerConversation, now));
            if (wait > 0)
            {
                return TimeSpan.FromTicks(wait);
            }

            _all.Add(now);
            own.Add(now);
            return null;
        }
    }

    private static long Wait(List<TimeSpan> taken, (int Most, TimeSpan Length)[] windows, TimeSpan now) =>
        windows.Where(window => taken.Count >= window.Most)
            .Select(window => (taken[^window.Most] + window.Length - now).Ticks)
            .Append(0)
            .Max();
}
