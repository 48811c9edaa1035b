using System.Threading.RateLimiting;

namespace BotApp.Desk;

/// <summary>One token bucket per person for pages and scans, asked before the database is. The buckets of this process.</summary>
/// <param name="perMinute">Pages and scans at once, and on average in a minute.</param>
public sealed class PageRateLimiter(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> _people = PartitionedRateLimiter.Create<Guid, Guid>(
        person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            AutoReplenishment = false,
            QueueLimit = 0,
        }));

    public bool Admits(Guid person)
    {
        using var lease = _people.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public void Dispose() => _people.Dispose();
}
