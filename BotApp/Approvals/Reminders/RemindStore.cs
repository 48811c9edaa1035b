using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Reminders;

/// <summary>Reminds the deciders of escalated requests, and the computer cell of reliefs; each at most once an hour.</summary>
public static class RemindStore
{
    /// <returns>Who was reminded and when, or that somebody else was faster; null when there is nobody to remind.</returns>
    public static async Task<Phrase?> RemindHoldersAsync(this BotDb db, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        // Negative: the versions of the daily reminders are day numbers.
        var hour = -(int)(turn.Now.ToUnixTimeSeconds() / 3600);
        IReadOnlyList<(string Name, OutboxMessage Reminder)> reminders =
            [.. await db.DecisionRemindersAsync(hour, turn, ct), .. await db.UnmapRemindersAsync(hour, turn, profile, ct)];
        await db.NotifyOnceAsync([.. reminders.Select(one => one.Reminder)], ct);
        db.Audit.Add(AuditLine.Create("overdue.reminded", turn.Officer.Id, turn.Officer.Id, turn.Now));
        var done = await db.SaveAsync(turn.Now, ct)
            ? new Phrase("Reminded: ", "अनुस्मारक भेजा गया: ")
                + Phrase.Same(string.Join(", ", reminders.Select(one => one.Name).Distinct().Order(StringComparer.Ordinal)))
                + Phrase.Same(", ")
                + OfficeTime.DisplayText(turn.Now)
            : new ConcurrentChange().Message;
        return reminders.Count > 0 ? done : null;
    }

    private static async Task<IEnumerable<(string Name, OutboxMessage Reminder)>> DecisionRemindersAsync(
        this BotDb db, int hour, Turn turn, CancellationToken ct)
    {
        var escalated = await db.Requests.AsNoTracking()
            .Where(r => r.Stage == Stage.Submitted && r.EscalatedSince == r.StageSince && r.MakerId != turn.Officer.Id)
            .ToListAsync(ct);
        var directory = await db.DeciderDirectoryAsync(escalated, turn.Now, ct);
        return escalated.SelectMany(request => directory.Deciders(request, turn.Now))
            .Select(holder => holder.Officer)
            .Where(decider => decider.Id != turn.Officer.Id)
            .Select(decider => (
                decider.Name,
                OutboxMessage.Notify(NotificationTopics.Reminder, decider.Id, hour, decider.Id, turn.Now)));
    }

    private static async Task<IEnumerable<(string Name, OutboxMessage Reminder)>> UnmapRemindersAsync(
        this BotDb db, int hour, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        var cell = await db.PostHoldersAsync(Role.Cell, null, turn.Now, ct);
        var lines = await db.WorkLinesAsync(profile, 0, int.MaxValue, ct);
        return lines.Where(line => line.Deadline?.At(turn.Now) is Urgency.Escalated)
            .SelectMany(relief => cell.Select(holder => holder.Officer).DistinctBy(officer => officer.Id).Select(officer => (
                officer.Name,
                OutboxMessage.Notify(NotificationTopics.UnmapOverdue, relief.Request.Id, hour, officer.Id, turn.Now))));
    }
}
