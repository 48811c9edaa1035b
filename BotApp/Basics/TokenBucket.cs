using System.Threading.RateLimiting;

namespace BotApp.Basics;

/// <summary>The buckets by which a person or address is kept from making the others wait.</summary>
public static class TokenBucket
{
    /// <summary>A bucket of that size that fills again, evenly, in <paramref name="refill"/>; nobody queues for a token.</summary>
    public static TokenBucketRateLimiterOptions Of(int size, TimeSpan refill) => new()
    {
        TokenLimit = size,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = refill / size,
        AutoReplenishment = false,
        QueueLimit = 0,
    };
}
