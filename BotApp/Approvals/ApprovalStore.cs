using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Records decisions and the cards they are made on.</summary>
public static class ApprovalStore
{
    /// <summary>
    /// Issues the card on which this person may decide now, and returns what it shows; null when the person may not see the request.
    /// </summary>
    public static async Task<ApprovalView?> IssueApprovalCardAsync(this BotDb db, Guid requestId, Turn turn, CancellationToken ct)
    {
        // The same person on two devices may add the same card concurrently: the retry finds the existing one.
        for (var tries = 0; ; tries++)
        {
            var view = await db.ApprovalViewAsync(requestId, turn.Officer.Id, turn.Now, ct);
            if (view?.Card is { } card)
            {
                db.Record(card);
            }

            // Teams refreshes open cards repeatedly, and late presses change nothing: only a new card waits for the write lock.
            if (!db.ChangeTracker.HasChanges() || await db.SaveAsync(turn.Now, ct) || tries == 2)
            {
                return view;
            }
        }
    }

    /// <summary>Saves a decision with its audit line, the notification to the officer and a refresh of every card copy.</summary>
    public static async Task<bool> SaveStageChangeAsync(
        this BotDb db, Request request, StageChanged moved, DateTimeOffset now, CancellationToken ct, string detail = "")
    {
        await db.RecordStageChangeAsync(request, moved, now, ct, detail);
        return await db.SaveAsync(now, ct);
    }

    /// <summary>The decision of two officers where nobody in the directory is left to decide; the caller saves.</summary>
    public static async Task<Refusal?> DecideByTwoAsync(
        this BotDb db, Request request, Stage to, Guid first, Guid second, string? reason, DateTimeOffset now, CancellationToken ct)
    {
        var facts = await db.DutyFactsAsync([request.MakerId, request.SubjectOfficerId, first, second], ct);
        if (request.DecideByTwo(to, first, second, facts, await db.ScanCountAsync(request.Id, ct), reason, now)
            .IsRefused(out var why, out var moved))
        {
            return why;
        }

        if (to is Stage.Approved)
        {
            await db.ConfirmMakerAsync(request.MakerId, ct);
        }

        await db.RecordStageChangeAsync(request, moved, now, ct, $"with {second:N} through the operator");
        return null;
    }

    /// <summary>The same without saving, for several decisions in one save.</summary>
    public static async Task RecordStageChangeAsync(
        this BotDb db, Request request, StageChanged moved, DateTimeOffset now, CancellationToken ct, string detail = "")
    {
        db.Audit.Add(moved.ToAuditLine(detail));
        db.NotifyStageChange(request, now);
        await db.RefreshCardsAsync(request.Id, request.Version, now, ct);
        await db.RefreshDigestsAsync(request, now, ct);
    }

    /// <summary>A head's approval confirms the registration of an officer who registered themselves.</summary>
    public static async Task ConfirmMakerAsync(this BotDb db, Guid makerId, CancellationToken ct)
    {
        if (await db.Officers.FindAsync([makerId], ct) is { Status: DirectoryStatus.Registered } maker)
        {
            maker.Status = DirectoryStatus.Confirmed;
        }
    }
}
