namespace BotApp.Conversation;

/// <summary>
/// Idempotency: a delivery that Teams repeats has one effect and gets the same answer. The key is saved with the turn's changes;
/// the answer is stored next to it, encrypted.
/// </summary>
public interface IInbox
{
    /// <summary>The stored answer of this delivery, or null. Afterwards the key is part of the turn's save.</summary>
    Task<StoredAnswer?> BeginAsync(string key, CancellationToken ct);

    /// <summary>Stores the answer if the turn saved anything; a turn that only read leaves no trace.</summary>
    Task CompleteAsync(string key, Reply answer, CancellationToken ct);
}
