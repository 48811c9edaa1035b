using System.Globalization;
using BotApp.Basics;

namespace BotApp.Notifications;

/// <summary>
/// Something to be sent, stored in the same save as the decision that calls for it. Carries ids only; what is sent is made from
/// today's truth when it is due. <see cref="DedupKey"/> is unique: the same thing is never queued twice.
/// </summary>
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    /// <summary>Which sender takes it, such as tell, refresh or mail.</summary>
    public required string Kind { get; init; }

    /// <summary>What is to be told, such as approval.ask; empty where the kind says it all.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The request, batch or card it is about.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The person it is for; null when it goes to an address from the settings.</summary>
    public Guid? OfficerId { get; init; }

    public required string DedupKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Lease: the worker that is sending it now, and until when it may. Fences a worker that was stopped and woke up late.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Given up; shown to the computer cell with <see cref="LastError"/> until somebody retries or closes it.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>A code such as teams.403.BotDisabledByAdmin; no text of a person.</summary>
    public string? LastError { get; set; }

    /// <param name="due">When it is told; at once by default.</param>
    public static OutboxMessage Tell(string topic, Guid subject, int version, Guid officerId, DateTimeOffset at, DateTimeOffset? due = null) =>
        New(OutboxKinds.Tell, subject, $"tell/{topic}/{subject:N}/{version}/{officerId:N}", at, due, topic, officerId);

    public static OutboxMessage Refresh(Guid sentCardId, int version, DateTimeOffset at) =>
        New(OutboxKinds.Refresh, sentCardId, $"refresh/{sentCardId:N}/{version}", at);

    /// <summary>An update of a card that follows many things; see DigestWork for why it is queued once.</summary>
    public static OutboxMessage RefreshSoon(Guid sentCardId, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.Refresh, sentCardId, $"refresh/{sentCardId:N}/{Guid.NewGuid():N}", at, due);

    /// <summary>A step of the clock for unmapping (<paramref name="step"/> 1, 2 …): who is told is read from the directory when it is due.</summary>
    public static OutboxMessage UnmapStep(Guid requestId, int step, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.UnmapStep, requestId, $"unmap-step/{requestId:N}/{step}", at, due, step.ToString(CultureInfo.InvariantCulture));

    /// <summary>A post changes hands: its open requests are put before whoever decides from then on.</summary>
    public static OutboxMessage MoveDesk(Guid postId, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.MoveDesk, postId, $"move-desk/{postId:N}/{due.UtcTicks}/{Guid.NewGuid():N}", at, due);

    /// <summary>
    /// A step of the clock for a waiting request (1: remind, 2: escalate). <see cref="CreatedAt"/> is since when it has waited: once it has
    /// moved, the step is moot.
    /// </summary>
    public static OutboxMessage RemindStep(Guid requestId, int step, DateTimeOffset waitingSince, DateTimeOffset due) =>
        New(OutboxKinds.RemindStep, requestId, $"remind/{requestId:N}/{waitingSince.UtcTicks}/{step}", waitingSince, due, step.ToString(CultureInfo.InvariantCulture));

    /// <summary>The morning of that working day: everybody for whom something waits gets one list.</summary>
    public static OutboxMessage DigestDay(DateOnly day, DateTimeOffset at, DateTimeOffset due) =>
        New(OutboxKinds.DigestDay, Guid.Empty, $"digest-day/{OfficeTime.Iso(day)}", at, due);

    /// <summary>What could not be told in Teams, by mail to the person's office address; once for each thing to tell.</summary>
    public static OutboxMessage MailNotice(OutboxMessage untold, DateTimeOffset at) =>
        New(OutboxKinds.MailNotice, untold.Subject, $"mail-notice/{untold.DedupKey}", at, null, untold.Topic, untold.OfficerId);

    /// <summary>A batch is to be cut into mails.</summary>
    public static OutboxMessage MailBatch(Guid batchId, DateTimeOffset at) =>
        New(OutboxKinds.MailBatch, batchId, $"mail-batch/{batchId:N}", at);

    /// <summary>
    /// One mail of a batch to one recipient: the computer cell, or with <paramref name="copyTo"/> the head or the link officer. The row is that recipient's
    /// state, so that one address refused or tried again never repeats the mail to another. The topic is which part of which cut.
    /// </summary>
    public static OutboxMessage MailPart(Guid batchId, int part, string cut, Guid? copyTo, DateTimeOffset at) =>
        New(OutboxKinds.MailPart, batchId, $"mail-part/{batchId:N}/{part}/{(copyTo is null ? "cell" : $"copy/{copyTo:N}")}", at, null, $"{part}/{cut}", copyTo);

    /// <summary>That part of a batch has been handed over to the cell's mailbox; with the last one the batch has left.</summary>
    public static OutboxMessage BatchPartLeft(Guid batchId, string part, DateTimeOffset at) =>
        New(OutboxKinds.BatchLeft, batchId, $"batch-left/{batchId:N}/{part}", at);

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
    public const string Tell = "tell";
    public const string Refresh = "refresh";
    public const string MoveDesk = "move-desk";
    public const string RemindStep = "remind-step";
    public const string DigestDay = "digest-day";
    public const string MailNotice = "mail-notice";
    public const string MailBatch = "mail-batch";
    public const string MailPart = "mail-part";
    public const string BatchLeft = "batch-left";
    public const string UnmapStep = "unmap-step";

    /// <summary>Why a mail was given up that waited when the backup in use was made.</summary>
    public const string Restored = "restored";

    /// <summary>What goes through the mail relay, which may take ten minutes for one of them.</summary>
    public static readonly IReadOnlyList<string> ByRelay = [MailNotice, MailPart];
}
