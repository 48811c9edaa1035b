using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Queues the notifications and refreshes that follow from a request's change; the caller saves.</summary>
public static class RequestNotificationStore
{
    /// <summary>Notifies everybody who has to act or to know, in the decision's own save.</summary>
    public static async Task NotifyHoldersAsync(
        this BotDb db, Request request, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        if (request.Stage is not Stage.WithCell)
        {
            await db.NotifyDecidersAsync(request, now, ct);
            db.ScheduleReminders(request, profile);
            return;
        }

        db.NotifyAll(NotificationTopics.CellTaskArrived, request, await db.CompletersAsync(request, now, ct), now);
        if (request.SubjectOfficerId != request.MakerId)
        {
            db.Outbox.Add(OutboxMessage.Notify(
                NotificationTopics.RequestStageChanged,
                request.Id,
                request.Version,
                request.SubjectOfficerId,
                now));
        }
        else if (FlowCatalog.Of(request.Kind).IsEndorsedByHead)
        {
            var heads = await db.PostHoldersAsync(Role.Head, request.OfficeId, now, ct);
            db.NotifyAll(NotificationTopics.ReportFiled, request, [.. heads.Where(head => head.Officer.Id != request.MakerId)], now);
        }

        if (request.ClockStart is { } relievedAt)
        {
            var deadline = new UnmapDeadline(relievedAt, profile.Unmap, profile.Calendar);
            db.Outbox.Add(OutboxMessage.From(
                new UnmapReminderPayload(request.Id, ReminderStep.Remind),
                now,
                NotBefore(deadline.OverdueAt, now)));
            db.Outbox.Add(OutboxMessage.From(
                new UnmapReminderPayload(request.Id, ReminderStep.Escalate),
                now,
                NotBefore(deadline.EscalatedAt, now)));
        }
    }

    /// <summary>Notifies everybody who may decide now, in the decision's own save.</summary>
    public static async Task NotifyDecidersAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct, Guid? except = null) =>
        db.NotifyDeciders(request, await db.DecidersAsync(request, now, ct), now, except);

    /// <summary>The same for deciders who are known already.</summary>
    public static void NotifyDeciders(
        this BotDb db, Request request, IReadOnlyList<PostHolder> deciders, DateTimeOffset now, Guid? except = null) =>
        db.NotifyAll(
            NotificationTopics.ApprovalRequested, request, [.. deciders.Where(holder => holder.Officer.Id != except)], now);

    /// <summary>Notifies the officer concerned, whoever filed the request, and the office of a paper application.</summary>
    public static void NotifyStageChange(this BotDb db, Request request, DateTimeOffset now)
    {
        foreach (var officerId in new HashSet<Guid> { request.MakerId, request.SubjectOfficerId })
        {
            db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.RequestStageChanged, request.Id, request.Version, officerId, now));
        }

        if (request.FiledById is not null)
        {
            db.Outbox.Add(OutboxMessage.From(new PaperStagePayload(request.Id, request.Version), now));
        }
    }

    /// <summary>
    /// Notifies the officer of a withdrawn report. Head and cell are notified when the report gave up a charge: its deadline no longer
    /// applies, and an unnoticed change could leave a relieved officer mapped, or unmap one who still holds the charge.
    /// </summary>
    public static async Task NotifyWithdrawalAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (request.SubjectOfficerId != request.MakerId)
        {
            db.Outbox.Add(OutboxMessage.Notify(
                NotificationTopics.RequestStageChanged,
                request.Id,
                request.Version,
                request.SubjectOfficerId,
                now));
        }

        if (request.ClockStart is not null)
        {
            var heads = await db.PostHoldersAsync(Role.Head, request.OfficeId, now, ct);
            var cell = await db.PostHoldersAsync(Role.Cell, null, now, ct);
            db.NotifyAll(
                NotificationTopics.ReportWithdrawn,
                request,
                [.. heads.Concat(cell).Where(holder => holder.Officer.Id != request.MakerId)],
                now);
        }
    }

    /// <summary>
    /// Refreshes every outdated card about the subject, except the one that was <paramref name="pressed"/> when the answer to the press
    /// replaces it.
    /// </summary>
    public static Task RefreshCardsAsync(
        this BotDb db, Guid subject, int version, DateTimeOffset now, CancellationToken ct, Turn? pressed = null) =>
        db.RefreshCardsAsync(new Dictionary<Guid, int> { [subject] = version }, now, ct, pressed);

    /// <summary>The same for several subjects, each with its version.</summary>
    public static async Task RefreshCardsAsync(
        this BotDb db, IReadOnlyDictionary<Guid, int> versions, DateTimeOffset now, CancellationToken ct, Turn? pressed = null)
    {
        var subjects = versions.Keys.ToList();
        var (presser, message) = (pressed?.Officer.Id, pressed?.PressedMessageId ?? "");
        var cards = await db.CardMessages.AsNoTracking()
            .Where(card => subjects.Contains(card.Subject)
                && (card.OfficerId != presser || card.ActivityId == null || card.ActivityId != message))
            .Select(card => new SentCopy(card.Id, card.Topic, card.Subject, card.Version, card.OfficerId, card.ActivityId))
            .ToListAsync(ct);
        db.RefreshCopies(cards, versions, now);
    }

    /// <summary>The same for copies that were read already.</summary>
    public static void RefreshCopies(
        this BotDb db, IEnumerable<SentCopy> copies, IReadOnlyDictionary<Guid, int> versions, DateTimeOffset now) =>
        db.Outbox.AddRange(copies.Where(copy => versions.TryGetValue(copy.Subject, out var version) && copy.Version < version)
            .Select(copy => OutboxMessage.RefreshCard(copy.Id, versions[copy.Subject], now)));

    private static void NotifyAll(this BotDb db, string topic, Request request, IReadOnlyList<PostHolder> holders, DateTimeOffset now) =>
        db.Outbox.AddRange(holders.DistinctBy(holder => holder.Officer.Id)
            .Select(holder => OutboxMessage.Notify(topic, request.Id, request.Version, holder.Officer.Id, now)));

    // A late report is overdue at once; the cell still gets its card first.
    private static DateTimeOffset NotBefore(DateTimeOffset due, DateTimeOffset now) => due > now ? due : now.AddSeconds(1);
}
