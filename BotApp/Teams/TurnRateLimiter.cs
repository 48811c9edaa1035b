using System.Threading.RateLimiting;
using BotApp.Basics;
using BotApp.Conversation;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

/// <summary>
/// One token bucket per person and kind of turn, asked before any work is done: neither a stuck client nor a script can keep the others
/// waiting. The buckets of this process; several nodes admit as many times more.
/// </summary>
public sealed class TurnRateLimiter : IDisposable
{
    /// <summary>How often a person who keeps sending messages is told about the limit, because each answer is a message too.</summary>
    private static readonly TimeSpan AnswerInterval = TimeSpan.FromSeconds(10);

    private static readonly Phrase SlowDown = new(
        "That was more than can be handled at once. This one was not processed; nothing was changed. Please wait a minute and try again.",
        "एक साथ इतना संसाधित नहीं किया जा सकता। यह संसाधित नहीं हुआ; कुछ भी बदला नहीं गया। कृपया एक मिनट प्रतीक्षा कर पुनः प्रयास करें।");

    private readonly PartitionedRateLimiter<(Guid Person, TurnKind Kind)> _turns;
    private readonly PartitionedRateLimiter<Guid> _answers;
    private readonly LogThrottle _lines = new(perMinute: 1);
    private readonly TimeProvider _clock;
    private readonly ILogger<TurnRateLimiter> _log;

    public TurnRateLimiter(IOptions<LimitsOptions> limits, TimeProvider clock, ILogger<TurnRateLimiter> log)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (_clock, _log) = (clock, log);
        var options = limits.Value;
        _turns = PartitionedRateLimiter.Create<(Guid Person, TurnKind Kind), (Guid, TurnKind)>(
            turn => RateLimitPartition.GetTokenBucketLimiter(
                turn, _ => TokenBucket.Of(PerMinute(options, turn.Kind), TimeSpan.FromMinutes(1))));
        _answers = PartitionedRateLimiter.Create<Guid, Guid>(
            person => RateLimitPartition.GetTokenBucketLimiter(person, _ => TokenBucket.Of(1, AnswerInterval)));
    }

    /// <summary>Whether the turn may begin; a refusal is counted and logged once a minute for each kind.</summary>
    public bool Admits(Caller who, TurnKind kind)
    {
        ArgumentNullException.ThrowIfNull(who);
        using var lease = _turns.AttemptAcquire((who.AadObjectId, kind));
        if (lease.IsAcquired)
        {
            return true;
        }

        var reason = $"too-many-{kind.ToString().ToLowerInvariant()}";
        BotMetrics.RecordRefusal(reason);
        if (_lines.Admit(reason, _clock.GetUtcNow()) is { } unwritten)
        {
            _log.LogWarning(
                "Refused a turn of {Person}: {Reason} ({Unwritten} more of anybody before this one)",
                who.AadObjectId,
                reason,
                unwritten);
        }

        return false;
    }

    /// <summary>What a person whose press was refused reads; the card with all that was typed stays as it is.</summary>
    public static Reply AnswerTo(Language language) => new Reply.Message(SlowDown, language);

    /// <summary>The same for a message; nothing when the person was told moments ago.</summary>
    public Reply AnswerOnce(Caller who, Language language)
    {
        ArgumentNullException.ThrowIfNull(who);
        using var lease = _answers.AttemptAcquire(who.AadObjectId);
        return lease.IsAcquired ? AnswerTo(language) : new Reply.Nothing();
    }

    public void Dispose()
    {
        _turns.Dispose();
        _answers.Dispose();
    }

    private static int PerMinute(LimitsOptions limits, TurnKind kind) => kind switch
    {
        TurnKind.Message or TurnKind.Installation => limits.MessagesPerMinute,
        TurnKind.Press => limits.PressesPerMinute,
        TurnKind.File => limits.FilesPerMinute,
        TurnKind.Search => limits.SearchesPerMinute,
        TurnKind.Refresh => limits.RefreshesPerMinute,
    };
}
