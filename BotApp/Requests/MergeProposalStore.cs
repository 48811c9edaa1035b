using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Proposes to merge the records of an officer who is known from paper and has now written on Teams.</summary>
public static class MergeProposalStore
{
    /// <summary>
    /// Asks the deciders of that office when paper-only records exist; whether any matches is checked when the notification is rendered.
    /// </summary>
    /// <param name="occasion">Distinguishes repeated proposals: how many requests the officer had by then.</param>
    public static async Task ProposeMergeAsync(
        this BotDb db, Guid newcomerId, Guid officeId, int occasion, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Officers.AnyAsync(officer => officer.Status == DirectoryStatus.PaperOnly, ct))
        {
            db.Outbox.AddRange((await db.DecidersForApplicantAsync(officeId, newcomerId, now, ct)).DistinctBy(holder => holder.Officer.Id)
                .Select(holder => OutboxMessage.Notify(
                    NotificationTopics.RecordMergeProposed,
                    newcomerId,
                    occasion,
                    holder.Officer.Id,
                    now)));
        }
    }
}
