using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Reads requests for the approver and records decisions.</summary>
public static class ApprovalQueries
{
    /// <summary>
    /// The request as this person may see it, null if they may not: deciders, former deciders who were asked, and heads of its office. When
    /// they may decide now, an issued-card id for exactly this version is found or added (the caller saves).
    /// </summary>
    public static async Task<ApprovalView?> ApprovalViewAsync(
        this BotDb db, Guid requestId, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == requestId, ct) is not { } request
            || request.MakerId == officerId)
        {
            return null;
        }

        var deciders = await db.DecidersForAsync(request, now, ct);
        var mayDecide = deciders.Any(holder => holder.Officer.Id == officerId);
        var wasAsked = await db.CardMessages.AnyAsync(card => card.Subject == requestId && card.OfficerId == officerId, ct);
        if (!mayDecide && !wasAsked)
        {
            return null;
        }

        // Former holders of the post see the outcome, but no answers and scans of people who are no longer in their charge.
        var mayRead = mayDecide || request.MovedById == officerId;

        var cardId = mayDecide && request.Stage is Stage.Submitted
            ? await db.CardMessageIdAsync(NotificationTopics.ApprovalRequested, requestId, request.Version, officerId, now, ct)
            : (Guid?)null;
        return new ApprovalView(
            request,
            await db.Officers.AsNoTracking().FirstAsync(o => o.Id == request.MakerId, ct),
            await db.Offices.AsNoTracking()
                .Where(office => office.Id == request.OfficeId)
                .Select(office => new Phrase(office.Name, office.HindiName ?? office.Name))
                .FirstAsync(ct),
            mayRead ? await db.FormFieldsAsync(request, ct) : [],
            mayRead ? await db.AttachmentsAsync(requestId, ct) : [],
            cardId,
            await db.CurrentHolderAsync(request, now, ct),
            await db.DecidedByAsync(request, ct),
            mayDecide && request.Stage is Stage.Submitted ? await db.ReviewFlagsAsync(request, ct) : [],
            mayRead ? await db.OfficerQueriesAsync(requestId, ct) : [],
            mayDecide && request.MovedById == officerId && now < request.UndoUntil,
            await db.Chats.Where(chat => chat.OfficerId == officerId).Select(chat => chat.TeamsUserId).FirstOrDefaultAsync(ct));
    }

    /// <summary>The view after a button press, with its card id saved; null when the person may not see the request.</summary>
    public static async Task<ApprovalView?> CurrentApprovalViewAsync(this BotDb db, Guid requestId, Turn turn, CancellationToken ct)
    {
        // The same person on two devices may add the same card concurrently: the retry finds the existing one.
        for (var tries = 0; ; tries++)
        {
            var view = await db.ApprovalViewAsync(requestId, turn.Officer.Id, turn.Now, ct);
            // A late press changes nothing and so does not wait for the write lock.
            if (!db.ChangeTracker.HasChanges() || await db.SaveAsync(turn.Now, ct) || tries == 2)
            {
                return view;
            }
        }
    }

    /// <summary>
    /// What a press on a decision card means now. Null for a card that does not belong to this person, whether it exists or not. Charge,
    /// stage and version are read now.
    /// </summary>
    public static async Task<DecisionContext?> DecisionContextAsync(this BotDb db, Guid? cardId, Turn turn, CancellationToken ct)
    {
        if (await db.CardMessages.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == cardId && c.OfficerId == turn.Officer.Id, ct) is not { } card ||
            await db.Requests.FirstOrDefaultAsync(r => r.Id == card.Subject, ct) is not { } request)
        {
            return null;
        }

        var holder = (await db.DecidersForAsync(request, turn.Now, ct)).FirstOrDefault(h => h.Officer.Id == turn.Officer.Id);
        var decider = holder?.AsDecider() ?? new ActingOfficer(turn.Officer.Id, null, null);
        return new DecisionContext(request, decider, request switch
        {
            _ when request.MakerId == turn.Officer.Id => new OwnRequest(),
            { Stage: not Stage.Submitted } => new AlreadyDecided(request.Stage),
            _ when holder is null => new NotYourOffice(),
            _ when request.Version != card.Version => new ChangedSince(),
            _ => null,
        });
    }

    /// <summary>Saves a decision with its audit line, the notification to the officer and a refresh of every card copy.</summary>
    public static async Task<bool> SaveStageChangeAsync(
        this BotDb db, Request request, StageChanged moved, DateTimeOffset now, CancellationToken ct, string detail = "")
    {
        await db.RecordStageChangeAsync(request, moved, now, ct, detail);
        return await db.SaveAsync(now, ct);
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
