using System.Globalization;

namespace BotApp.Notifications;

/// <summary>
/// Something to be sent, saved together with the decision that causes it. Contains ids only; the content is rendered from the current state
/// when it is due. <see cref="DedupKey"/> is unique: nothing is queued twice.
/// </summary>
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    /// <summary>Which handler processes it.</summary>
    public required string Kind { get; init; }

    /// <summary>The topic of a notification, such as approval.ask; empty for other kinds.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The request, batch, post or card concerned.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The recipient; null when it goes to an address from the settings.</summary>
    public Guid? OfficerId { get; init; }

    /// <summary>
    /// The payload of that kind (<see cref="IOutboxPayload"/>) as JSON. Topic, subject and recipient repeat it for queries.
    /// </summary>
    public required string Payload { get; init; }

    public required string DedupKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Lease: the worker that is processing it and until when. Fences off a worker that was suspended and resumed late.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Dead-lettered; shown to the computer cell with <see cref="LastFailure"/> until somebody retries or closes it.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>Why the last attempt failed; null before the first failure and after a success.</summary>
    public FailureReason? LastFailure { get; set; }

    /// <summary>
    /// The channel's or the relay's own code, such as teams.403.BotDisabledByAdmin; never personal data, never decided on.
    /// </summary>
    public string? LastError { get; set; }

    /// <summary>Why the last attempt failed, in words and with the code.</summary>
    public Failure? GetFailure() => LastFailure is { } reason ? new Failure(reason, LastError) : null;

    public static OutboxMessage From<TPayload>(
        TPayload payload,
        DateTimeOffset at,
        DateTimeOffset? due = null) where TPayload : IOutboxPayload => new()
        {
            Id = Guid.CreateVersion7(at),
            Kind = TPayload.Kind,
            Topic = payload.Topic,
            Subject = payload.Subject,
            OfficerId = payload.Recipient,
            Payload = OutboxPayloads.Write(payload),
            DedupKey = payload.DedupKey,
            CreatedAt = at,
            DueAt = due ?? at,
        };

    /// <param name="due">When it is told; at once by default.</param>
    public static OutboxMessage Notify(
        string topic, Guid subject, int version, Guid officerId, DateTimeOffset at, DateTimeOffset? due = null) =>
        From(new NotificationPayload(topic, subject, version, officerId), at, due);

    public static OutboxMessage RefreshCard(Guid sentCardId, int version, DateTimeOffset at) =>
        From(new RefreshCardPayload(sentCardId, version.ToString(CultureInfo.InvariantCulture)), at);

    /// <summary>A refresh that covers several changes and is queued once.</summary>
    public static OutboxMessage RefreshCardLater(Guid sentCardId, DateTimeOffset at, DateTimeOffset due) =>
        From(new RefreshCardPayload(sentCardId, Guid.NewGuid().ToString("N")), at, due);
}
