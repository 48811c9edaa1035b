using System.Diagnostics.CodeAnalysis;

namespace BotApp.Notifications;

/// <summary>Sends one kind of outbox row.</summary>
public interface ISend
{
    string Kind { get; }

    Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct);
}

/// <summary>What became of an outbox row.</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as SendResult.Done, SendResult.Again.")]
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <param name="Then">What follows from it, stored together with the mark that it is done.</param>
    public sealed record Done(OutboxMessage? Then = null) : SendResult;

    /// <summary>Not needed any more: what it would have told is no longer so.</summary>
    public sealed record Moot : SendResult;

    /// <summary>Try again, not before <paramref name="NotBefore"/> if given, else by the retry plan.</summary>
    public sealed record Again(string Code, DateTimeOffset? NotBefore = null) : SendResult;

    /// <summary>Trying again cannot help; a person must look.</summary>
    public sealed record Dead(string Code) : SendResult;
}
