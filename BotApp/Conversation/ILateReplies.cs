namespace BotApp.Conversation;

/// <summary>Keeps replies until they can be delivered in the private chat.</summary>
public interface ILateReplies
{
    /// <summary>Adds the reply to what the turn saves.</summary>
    void Add(Guid officerId, Reply reply, DateTimeOffset now);

    /// <summary>Saves the reply of a finished turn, to be delivered after <paramref name="delay"/>.</summary>
    Task QueueAsync(Caller who, Reply reply, TimeSpan delay, CancellationToken ct);
}
