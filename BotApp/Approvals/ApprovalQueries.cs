using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Reads requests for the approver.</summary>
public static class ApprovalQueries
{
    /// <summary>
    /// The request as this person may see it, null if they may not: all of it for those who may decide, the outcome without personal data
    /// for former deciders who were asked.
    /// </summary>
    public static async Task<ApprovalView?> ApprovalViewAsync(
        this BotDb db, Guid requestId, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == requestId, ct) is not { } request)
        {
            return null;
        }

        return await db.ApprovalViewAsync(request, await db.DeciderDirectoryAsync([request], now, ct), officerId, now, ct);
    }

    /// <summary>The same for a request that was just read or decided, with its directory.</summary>
    /// <param name="db">The database.</param>
    /// <param name="request">The request.</param>
    /// <param name="directory">Who may decide on it.</param>
    /// <param name="officerId">The reader.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="decided">What was read for the reader's own decision, which is saved; null before one.</param>
    public static async Task<ApprovalView?> ApprovalViewAsync(
        this BotDb db,
        Request request,
        DeciderDirectory directory,
        Guid officerId,
        DateTimeOffset now,
        CancellationToken ct,
        DecisionContext? decided = null)
    {
        if (request.Concerns(officerId))
        {
            return null;
        }

        var mayDecide = await db.MaySeeDecisionAsync(request, officerId, directory.WhoMayDecide(request, now), ct);
        if (!mayDecide && !await db.CardMessages.AnyAsync(card => card.Subject == request.Id && card.OfficerId == officerId, ct))
        {
            return null;
        }

        var card = mayDecide && request.Stage is Stage.Submitted
            ? await db.CardMessageForAsync(NotificationTopics.ApprovalRequested, request.Id, request.Version, officerId, now, ct)
            : null;
        var people = decided?.People ?? await db.ApprovalPeopleAsync(request, officerId, ct);
        return new ApprovalView(
            request,
            mayDecide ? people.Maker : null,
            people.Office,
            mayDecide ? await db.FormFieldsAsync(request, ct) : [],
            mayDecide ? await db.AttachmentsAsync(request.Id, ct) : [],
            card,
            await db.CurrentHolderAsync(request, directory, now, ct),
            decided is null ? await db.DecidedByAsync(request, ct) : decided.DecidedBy(),
            mayDecide && request.Stage is Stage.Submitted ? await db.ReviewFlagsAsync(request, now, ct) : [],
            mayDecide && decided is not { HasQueries: false } ? await db.OfficerQueriesAsync(request.Id, ct) : [],
            mayDecide && request.MovedById == officerId && now < request.UndoUntil,
            people.Viewer);
    }

    /// <summary>
    /// What a press on a decision card means now. Null for a card that does not belong to this person, whether it exists or not. Charge,
    /// stage and version are read now.
    /// </summary>
    public static async Task<DecisionContext?> DecisionContextAsync(this BotDb db, Guid cardId, Turn turn, CancellationToken ct)
    {
        if (await db.Compiled<CompiledQueries>().PressedCard(db, cardId, turn.Officer.Id, ct) is not { Request: var request } card)
        {
            return null;
        }

        var directory = await db.DeciderDirectoryAsync([request], turn.Now, ct, turn.Officer.Id);
        var holder = directory.WhoMayDecide(request, turn.Now).FirstOrDefault(h => h.Officer.Id == turn.Officer.Id);
        var decider = holder?.AsDecider() ?? new ActingOfficer(turn.Officer.Id, null, null);
        var people = new ApprovalPeople(card.Maker, card.Office.DisplayName, turn.Caller.TeamsUserId);
        return new DecisionContext(request, decider, directory, people, card.Scans, request switch
        {
            _ when request.Duties(directory.Facts).AgainstDeciding(turn.Officer.Id, turn.Now) is { } rule => rule.ToRefusal(),
            { Stage: not Stage.Submitted } => new AlreadyDecided(request.Stage),
            _ when holder is null => new NotYourOffice(),
            _ when request.Version != card.Version => new ChangedSince(),
            _ => null,
        })
        {
            Deciding = turn.Officer,
            HasQueries = card.HasQueries,
            IsRepeated = db.IsRepeatedDelivery && request.MovedById == turn.Officer.Id,
        };
    }

    private static async Task<ApprovalPeople> ApprovalPeopleAsync(this BotDb db, Request request, Guid officerId, CancellationToken ct) =>
        await (
            from maker in db.Officers.AsNoTracking()
            from office in db.Offices
            where maker.Id == request.MakerId && office.Id == request.OfficeId
            select new ApprovalPeople(
                maker,
                new Phrase(office.Name, office.HindiName ?? office.Name),
                db.Chats.Where(chat => chat.OfficerId == officerId).Select(chat => chat.TeamsUserId).FirstOrDefault())).FirstAsync(ct);

    private sealed class PressedCard
    {
        public required int Version { get; init; }

        public required Request Request { get; init; }

        public required Officer Maker { get; init; }

        public required Office Office { get; init; }

        public required int Scans { get; init; }

        public required bool HasQueries { get; init; }
    }

    private sealed class CompiledQueries
    {
        public Func<BotDb, Guid, Guid, CancellationToken, Task<PressedCard?>> PressedCard { get; } = EF.CompileAsyncQuery(
            (BotDb db, Guid card, Guid officer, CancellationToken ct) => (
                from own in db.CardMessages
                where own.Id == card && own.OfficerId == officer
                join subject in db.Requests on own.Subject equals subject.Id
                join applicant in db.Officers on subject.MakerId equals applicant.Id
                join place in db.Offices on subject.OfficeId equals place.Id
                select new PressedCard
                {
                    Version = own.Version,
                    Request = subject,
                    Maker = applicant,
                    Office = place,
                    Scans = db.Attachments.Count(scan => scan.RequestId == subject.Id),
                    HasQueries = db.OfficerQueries.Any(query => query.RequestId == subject.Id),
                }).FirstOrDefault());
    }
}
