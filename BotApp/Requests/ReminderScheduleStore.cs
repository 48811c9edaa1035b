using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests;

/// <summary>Schedules the steps of a request that waits for a decision; see <see cref="ScheduleStore"/>.</summary>
public static class ReminderScheduleStore
{
    /// <summary>Schedules reminder and escalation of a request that starts waiting; the caller saves.</summary>
    public static void ScheduleReminders(this BotDb db, Request request, OfficeProfile profile)
    {
        Schedule(ReminderStep.Remind, profile.RemindAfterDays);
        Schedule(ReminderStep.Escalate, profile.EscalateAfterDays);

        void Schedule(ReminderStep step, int workingDays) => db.Outbox.Add(OutboxMessage.From(
            new ReminderPayload(request.Id, step, request.StageSince),
            request.StageSince,
            profile.Calendar.AddWorkingDays(request.StageSince, workingDays)));
    }
}
