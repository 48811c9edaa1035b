using System.Diagnostics.CodeAnalysis;

namespace BotApp.Notifications;

/// <summary>Result of processing an outbox row.</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as SendResult.Done, SendResult.Retry.")]
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <param name="FollowUp">A row to add when this one is acknowledged, in the same transaction.</param>
    public sealed record Done(OutboxMessage? FollowUp = null) : SendResult;

    /// <summary>Obsolete: the fact no longer holds.</summary>
    public sealed record Obsolete : SendResult;

    /// <summary>Retry, not before <paramref name="NotBefore"/> if given, otherwise by the retry plan.</summary>
    public sealed record Retry(Failure Failure, DateTimeOffset? NotBefore = null) : SendResult;

    /// <summary>Its time has not come: due again at that instant, and nothing has failed.</summary>
    public sealed record Postponed(DateTimeOffset NotBefore) : SendResult;

    /// <summary>The recipient's chat takes nothing before that instant, so its later rows wait as well.</summary>
    public sealed record Throttled(Failure Failure, DateTimeOffset NotBefore) : SendResult;

    /// <summary>A retry cannot help; a person must look.</summary>
    public sealed record DeadLetter(Failure Failure) : SendResult;
}
