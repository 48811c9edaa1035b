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
internal sealed class RemindHoldersHandler(BotDb db, OfficeProfile profile) : IActionHandler<RemindHolders>
{
    public async Task<Reply> HandleAsync(RemindHolders action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        // Negative: the versions of the daily reminders are day numbers.
        var hour = -(int)(turn.Now.ToUnixTimeSeconds() / 3600);
        var reminders = new List<OutboxMessage>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var escalated = await db.Requests.AsNoTracking()
            .Where(r => r.Stage == Stage.Submitted && r.EscalatedSince == r.StageSince && r.MakerId != turn.Officer.Id)
            .ToListAsync(ct);
        var directory = await db.DeciderDirectoryAsync(escalated, turn.Now, ct);
        foreach (var request in escalated)
        {
            foreach (var holder in directory.Deciders(request, turn.Now).Where(holder => holder.Officer.Id != turn.Officer.Id))
            {
                names.Add(holder.Officer.Name);
                reminders.Add(OutboxMessage.Notify(NotificationTopics.Reminder, holder.Officer.Id, hour, holder.Officer.Id, turn.Now));
            }
        }

        var cell = await db.PostHoldersAsync(Role.Cell, null, turn.Now, ct);
        foreach (var relief in (await db.WorkLinesAsync(profile, 0, int.MaxValue, ct))
            .Where(line => line.Deadline?.At(turn.Now) is Urgency.Escalated))
        {
            foreach (var holder in cell.DistinctBy(holder => holder.Officer.Id))
            {
                names.Add(holder.Officer.Name);
                reminders.Add(OutboxMessage.Notify(NotificationTopics.UnmapOverdue, relief.Request.Id, hour, holder.Officer.Id, turn.Now));
            }
        }

        await db.NotifyOnceAsync(reminders, ct);
        db.Audit.Add(AuditLine.Create("overdue.reminded", turn.Officer.Id, turn.Officer.Id, turn.Now));
        var done = await db.SaveAsync(turn.Now, ct)
            ? new Phrase("Reminded: ", "अनुस्मारक भेजा गया: ")
                + Phrase.Same(string.Join(", ", names))
                + Phrase.Same(", ")
                + OfficeTime.DisplayText(turn.Now)
            : new ConcurrentChange().Message;
        return OverdueCard.Escalation(
            turn.Language,
            await db.EscalatedAsync(turn.Officer.Id, profile, turn.Now, ct),
            turn.Officer.Id,
            names.Count > 0 ? done : null);
    }
}
