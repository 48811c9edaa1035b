using System.Diagnostics.CodeAnalysis;

namespace BotApp.Notifications;

/// <summary>Processes one kind of outbox row.</summary>
public interface IOutboxHandler
{
    string Kind { get; }

    Task<SendResult> HandleAsync(OutboxMessage message, CancellationToken ct);
}

/// <summary>Result of processing an outbox row.</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as SendResult.Done, SendResult.Again.")]
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
    public sealed record Retry(string Code, DateTimeOffset? NotBefore = null) : SendResult;

    /// <summary>A retry cannot help; a person must look.</summary>
    public sealed record DeadLetter(string Code) : SendResult;
}
