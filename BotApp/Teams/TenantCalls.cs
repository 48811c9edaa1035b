using System.Threading.RateLimiting;

namespace BotApp.Teams;

/// <summary>
/// Teams allows 50 calls of a bot in a tenant within a second (rate-limit.md), and counts a call somewhere between its departure and its
/// answer. So a call takes one of 50 places from when it leaves until a second after it was answered: however long calls are under way,
/// no second sees more of them. The places are shared by all nodes.
/// </summary>
/// <param name="shareOf">This node's share of a number.</param>
public sealed class TenantCalls(TimeProvider clock, Func<int, int>? shareOf = null) : IDisposable
{
    /// <summary>Calls that Teams allows within <see cref="Counted"/>.</summary>
    public const int Most = 50;

    /// <summary>How long a call counts once it was answered: a second, and a little because timers may fire early.</summary>
    public static readonly TimeSpan Counted = TimeSpan.FromMilliseconds(1_010);

    // A node with a small share takes more of them for each call, so that the share may change while calls are under way.
    private const int Permits = Most * 100;

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Permits,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place; null when there is none within <paramref name="patience"/>.</summary>
    public async Task<IDisposable?> EnterAsync(TimeSpan patience, CancellationToken ct)
    {
        var share = Math.Clamp(shareOf?.Invoke(Most) ?? Most, 1, Most);
        var permits = Permits / share;
        if (_places.AttemptAcquire(permits) is { IsAcquired: true } free)
        {
            return new Place(free, clock);
        }

        using var late = new CancellationTokenSource(patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            return new Place(await _places.AcquireAsync(permits, stop.Token), clock);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Disposed when the call was answered.</summary>
    private sealed class Place(RateLimitLease lease, TimeProvider clock) : IDisposable
    {
        public void Dispose() => _ = LeaveAsync();

        private async Task LeaveAsync()
        {
            await Task.Delay(Counted, clock);
            lease.Dispose();
        }
    }
}
