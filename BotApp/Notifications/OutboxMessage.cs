using System.Globalization;
using BotApp.Basics;

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

    public required string DedupKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Lease: the worker that is processing it and until when. Fences off a worker that was suspended and resumed late.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Dead-lettered; shown to the computer cell with <see cref="LastError"/> until somebody retries or closes it.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>A code such as teams.403.BotDisabledByAdmin; never personal data.</summary>
    public string? LastError { get; set; }

    /// <param name="due">When it is told; at once by default.</param>
    public static OutboxMessage Notify(string topic, Guid subject, int version, Guid officerId, DateTimeOffset at, DateTimeOffset? due = null) =>
        New(OutboxKinds.Notification, subject, $"tell/{topic}/{subject:N}/{version}/{officerId:N}", at, due, topic, officerId);

    public static OutboxMessage RefreshCard(Guid sentCardId, int version, DateTimeOffset at) =>
        New(OutboxKinds.RefreshCard, sentCardId, $"refresh/{sentCardId:N}/{version}", at);

    /// <summary>A refresh that covers several changes and is queued once.</summary>
    public static OutboxMessage RefreshCardLater(Guid sentCardId, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.RefreshCard, sentCardId, $"refresh/{sentCardId:N}/{Guid.NewGuid():N}", at, due);

    /// <summary>
    /// A reminder that a relieved officer is still mapped (<paramref name="step"/> 1, 2 …); the recipients are read from the directory when
    /// it is due.
    /// </summary>
    public static OutboxMessage UnmapReminder(Guid requestId, int step, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.UnmapReminder, requestId, $"unmap-step/{requestId:N}/{step}", at, due, step.ToString(CultureInfo.InvariantCulture));

    /// <summary>A post changes hands: its open requests are assigned to the new deciders.</summary>
    public static OutboxMessage ReassignQueue(Guid postId, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.ReassignQueue, postId, $"move-desk/{postId:N}/{due.UtcTicks}/{Guid.NewGuid():N}", at, due);

    /// <summary>
    /// A reminder (step 1) or escalation (step 2) of a pending request. <see cref="CreatedAt"/> is since when it has waited: once the
    /// request has moved, the row is obsolete.
    /// </summary>
    public static OutboxMessage Reminder(Guid requestId, int step, DateTimeOffset waitingSince, DateTimeOffset due) =>
        New(OutboxKinds.Reminder, requestId, $"remind/{requestId:N}/{waitingSince.UtcTicks}/{step}", waitingSince, due, step.ToString(CultureInfo.InvariantCulture));

    /// <summary>The digest of that working day: everybody with pending requests gets one list.</summary>
    public static OutboxMessage Digest(DateOnly day, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.Digest, Guid.Empty, $"digest-day/{OfficeTime.ToIso(day)}", at, due);

    /// <summary>A notification that Teams could not deliver, by mail to the person's office address; once per notification.</summary>
    public static OutboxMessage FallbackMail(OutboxMessage untold, DateTimeOffset at) =>
        New(OutboxKinds.FallbackMail, untold.Subject, $"mail-notice/{untold.DedupKey}", at, null, untold.Topic, untold.OfficerId);

    /// <summary>A batch is to be split into mails.</summary>
    public static OutboxMessage SplitBatch(Guid batchId, DateTimeOffset at) =>
        New(OutboxKinds.SplitBatch, batchId, $"mail-batch/{batchId:N}", at);

    /// <summary>
    /// One mail of a batch to one recipient: the computer cell, or with <paramref name="copyTo"/> the head or the link officer. One row per
    /// recipient, so that a refused or retried address never repeats the mail to another.
    /// </summary>
    public static OutboxMessage MailPart(Guid batchId, int part, string cut, Guid? copyTo, DateTimeOffset at) =>
        New(OutboxKinds.MailPart, batchId, $"mail-part/{batchId:N}/{part}/{(copyTo is null ? "cell" : $"copy/{copyTo:N}")}", at, null, $"{part}/{cut}", copyTo);

    /// <summary>That part of a batch was accepted for the cell's mailbox; with the last part the batch has been sent.</summary>
    public static OutboxMessage BatchPartSent(Guid batchId, string part, DateTimeOffset at) =>
        New(OutboxKinds.BatchPartSent, batchId, $"batch-left/{batchId:N}/{part}", at);

    private static OutboxMessage New(string kind, Guid subject, string dedupKey, DateTimeOffset at, DateTimeOffset? due = null, string topic = "", Guid? officerId = null) => new()
    {
        Id = Guid.CreateVersion7(at),
        Kind = kind,
        Topic = topic,
        Subject = subject,
        OfficerId = officerId,
        DedupKey = dedupKey,
        CreatedAt = at,
        DueAt = due ?? at,
    };
}

public static class OutboxKinds
{
    public const string Notification = "tell";
    public const string RefreshCard = "refresh";
    public const string ReassignQueue = "move-desk";
    public const string Reminder = "remind-step";
    public const string Digest = "digest-day";
    public const string FallbackMail = "mail-notice";
    public const string SplitBatch = "mail-batch";
    public const string MailPart = "mail-part";
    public const string BatchPartSent = "batch-left";
    public const string UnmapReminder = "unmap-step";

    /// <summary>Error code of mails that were pending when the restored backup was made.</summary>
    public const string RestoredErrorCode = "restored";

    /// <summary>Kinds that use the mail relay, which may take ten minutes per mail.</summary>
    public static readonly IReadOnlyList<string> MailKinds = [FallbackMail, MailPart];
}
