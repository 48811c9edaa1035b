using System.Net;
using System.Threading.RateLimiting;
using BotApp.Basics;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// One token bucket per visitor of pages, asked before any work is done: the person where a session or a token names one, else the address,
/// behind which a whole office may sit. The buckets of this process.
/// </summary>
public sealed class PageRateLimiter(int perMinute) : IDisposable
{
    /// <summary>An address has the buckets of so many people.</summary>
    public const int PeoplePerAddress = 20;

    private readonly PartitionedRateLimiter<Guid> _people = Create<Guid>(perMinute);
    private readonly PartitionedRateLimiter<IPAddress> _addresses = Create<IPAddress>(perMinute * PeoplePerAddress);

    /// <summary>The log lines about refusals.</summary>
    public LogThrottle Lines { get; } = new(perMinute: 1);

    public bool Admits(Guid person)
    {
        using var lease = _people.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public bool Admits(IPAddress address)
    {
        using var lease = _addresses.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _people.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<TVisitor> Create<TVisitor>(int size)
        where TVisitor : notnull => PartitionedRateLimiter.Create<TVisitor, TVisitor>(
            visitor => RateLimitPartition.GetTokenBucketLimiter(visitor, _ => TokenBucket.Of(size, TimeSpan.FromMinutes(1))));
}
