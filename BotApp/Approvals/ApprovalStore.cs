using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Records decisions and the cards they are made on.</summary>
public static class ApprovalStore
{
    private const int MaxTries = 3;

    /// <summary>
    /// Issues the card on which this person may decide now, and returns what it shows; null when the person may not see the request.
    /// </summary>
    public static async Task<ApprovalView?> IssueApprovalCardAsync(this BotDb db, Guid requestId, Turn turn, CancellationToken ct)
    {
        // The same person on two devices may add the same card concurrently: the retry finds the existing one. A card that is not stored
        // has no buttons that work, so it is never shown.
        for (var tries = 1; ; tries++)
        {
            var view = await db.ApprovalViewAsync(requestId, turn.Officer.Id, turn.Now, ct);
            if (view?.Card is { } card)
            {
                db.Record(card);
            }

            // Teams refreshes open cards repeatedly, and late presses change nothing: only a new card waits for the write lock.
            if (!db.ChangeTracker.HasChanges() || await db.SaveAsync(turn.Now, ct))
            {
                return view;
            }

            if (tries == MaxTries)
            {
                throw new InvalidOperationException($"The card of request {requestId:N} could not be stored {MaxTries} times.");
            }
        }
    }

    /// <summary>What the person sees after a decision, from what was read for it; read anew when it was refused.</summary>
    public static Task<ApprovalView?> DecidedViewAsync(
        this BotDb db, DecisionContext context, Refusal? why, Turn turn, CancellationToken ct) => why is null
        ? db.ApprovalViewAsync(context.Request, context.Directory, turn.Officer.Id, turn.Now, ct, decided: context)
        : db.IssueApprovalCardAsync(context.Request.Id, turn, ct);

    /// <summary>
    /// Saves a decision with its audit line, the notification to the officer and a refresh of every card copy. Everything else was read
    /// and decided before: the write lock is held for the writing.
    /// </summary>
    public static async Task<bool> SaveStageChangeAsync(
        this BotDb db, Request request, StageChanged moved, DeciderDirectory directory, DateTimeOffset now, CancellationToken ct)
    {
        await db.RecordStageChangesAsync([(request, moved)], directory, now, ct);
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
            await db.ConfirmMakersAsync([request.MakerId], ct);
        }

        var directory = await db.DeciderDirectoryAsync([request], now, ct);
        await db.RecordStageChangesAsync([(request, moved)], directory, now, ct, $"with {second:N} through the operator");
        return null;
    }

    /// <summary>
    /// Begins to write and adds the audit lines, notifications and refreshes of decisions; the caller saves them together.
    /// </summary>
    public static async Task RecordStageChangesAsync(
        this BotDb db,
        IReadOnlyList<(Request Request, StageChanged Moved)> decisions,
        DeciderDirectory directory,
        DateTimeOffset now,
        CancellationToken ct,
        string detail = "")
    {
        await db.BeginWriteAsync(ct);
        foreach (var (request, moved) in decisions)
        {
            db.Audit.Add(moved.ToAuditLine(detail));
            db.NotifyStageChange(request, now);
        }

        await db.RefreshDecidedAsync([.. decisions.Select(one => one.Request)], directory, now, ct);
    }

    /// <summary>A head's approval confirms the registration of officers who registered themselves.</summary>
    public static async Task ConfirmMakersAsync(this BotDb db, IReadOnlyCollection<Guid> makers, CancellationToken ct)
    {
        foreach (var maker in await db.Officers
            .Where(officer => makers.Contains(officer.Id) && officer.Status == DirectoryStatus.Registered)
            .ToListAsync(ct))
        {
            maker.Status = DirectoryStatus.Confirmed;
        }
    }
}
