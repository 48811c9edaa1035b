namespace BotApp.Notifications;

/// <summary>
/// What an outbox row asks for, as data: a record per kind, which <see cref="OutboxMessage.From{TPayload}"/> writes and the registered
/// <see cref="IOutboxHandler{TPayload}"/> gets. It holds ids only; the content is rendered from the current state when the row is due.
/// The instance members say how the row is found, and are implemented explicitly so that they are not stored twice.
/// </summary>
public interface IOutboxPayload
{
    /// <summary>The kind that is stored with the row; never changes.</summary>
    static abstract string Kind { get; }

    /// <summary>The request, batch, post or card concerned.</summary>
    Guid Subject { get; }

    /// <summary>The recipient; null when it goes to an address from the settings, or to nobody.</summary>
    Guid? Recipient => null;

    /// <summary>The topic of a notification; empty for other kinds.</summary>
    string Topic => "";

    /// <summary>Nothing is queued twice under the same key.</summary>
    string DedupKey { get; }
}
