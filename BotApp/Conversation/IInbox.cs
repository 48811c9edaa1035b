namespace BotApp.Conversation;

/// <summary>
/// Remembers what has been answered, so that a delivery which Teams repeats has one effect and gets the same answer.
/// The key joins the turn's one save; the answer is kept beside it, encrypted.
/// </summary>
public interface IInbox
{
    /// <summary>The answer given to this delivery before, or null. Afterwards the key is part of the turn's save.</summary>
    Task<Reply?> OpenAsync(string key, CancellationToken ct);

    /// <summary>Keeps the answer if the turn saved anything; a turn that only read leaves no trace.</summary>
    Task CloseAsync(string key, Reply answer, CancellationToken ct);
}
