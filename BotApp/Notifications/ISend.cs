using System.Diagnostics.CodeAnalysis;

namespace BotApp.Notifications;

/// <summary>Processes one kind of outbox row.</summary>
public interface ISend
{
    string Kind { get; }

    Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct);
}

/// <summary>Result of processing an outbox row.</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as SendResult.Done, SendResult.Again.")]
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <param name="Then">A row to add when this one is acknowledged, in the same transaction.</param>
    public sealed record Done(OutboxMessage? Then = null) : SendResult;

    /// <summary>Obsolete: the fact no longer holds.</summary>
    public sealed record Moot : SendResult;

    /// <summary>Retry, not before <paramref name="NotBefore"/> if given, otherwise by the retry plan.</summary>
    public sealed record Again(string Code, DateTimeOffset? NotBefore = null) : SendResult;

    /// <summary>A retry cannot help; a person must look.</summary>
    public sealed record Dead(string Code) : SendResult;
}
