using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments.Screening;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>The queue of a post, whoever holds it now.</summary>
public static class QueueQueries
{
    /// <summary>
    /// The requests that await this person's decision: <see cref="AuthorityResolver.WhoMayDecide"/> as one SQL statement. Those of the
    /// offices they head; as the cell, those on which no head of the office may decide; as the Systems Manager, those on which nobody of
    /// the cell may decide either, and escalated ones. Never one from which <see cref="DutyQueries.MayDecide"/> keeps them.
    /// </summary>
    public static IQueryable<Request> AwaitingDecisionBy(
        this BotDb db, Guid officerId, IReadOnlyList<Authority> authorities, DateTimeOffset now)
    {
        var offices = authorities.Where(a => a.Role is Role.Head).Select(a => a.OfficeId).Distinct().ToList();
        var (cell, manager) = (authorities.Any(a => a.Role is Role.Cell), authorities.Any(a => a.Role is Role.SystemsManager));
        var self = db.MayDecide(
            db.Officers.Where(officer => officer.Id == officerId).Select(officer => new DutyHolder { OfficerId = officer.Id }), now);
        var (heads, cells) = (db.MayDecide(CurrentHolders(db, Role.Head, now), now), db.MayDecide(CurrentHolders(db, Role.Cell, now), now));
        var waiting = db.Requests.Where(r => r.Stage == Stage.Submitted && self.Any(own => own.RequestId == r.Id));
        return !cell && !manager
            ? waiting.Where(r => offices.Contains(r.OfficeId))
            : waiting.Where(r => offices.Contains(r.OfficeId) || (manager && r.EscalatedSince == r.StageSince)
                || (!heads.Any(head => head.RequestId == r.Id && head.OfficeId == r.OfficeId)
                    && (cell || !cells.Any(other => other.RequestId == r.Id))));
    }

    /// <summary>Oldest first.</summary>
    public static IQueryable<Request> InQueueOrder(this IQueryable<Request> waiting) =>
        waiting.OrderBy(r => r.StageSince).ThenBy(r => r.Id);

    public static async Task<QueueView> QueueAsync(
        this BotDb db,
        Guid officerId,
        IReadOnlyList<Authority> authorities,
        RequestKind? kind,
        int page,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var waiting = db.AwaitingDecisionBy(officerId, authorities, now).AsNoTracking();
        var counts = await waiting.GroupBy(r => r.Kind).Select(group => new KindCount(group.Key, group.Count())).ToListAsync(ct);
        var chosen = kind is { } only ? waiting.Where(r => r.Kind == only) : waiting;
        var last = Math.Max(0, (counts.Where(line => kind is null || line.Kind == kind).Sum(line => line.Count) - 1) / QueueView.PageSize);
        page = Math.Clamp(page, 0, last);
        var requests = await chosen.InQueueOrder()
            .Skip(page * QueueView.PageSize)
            .Take(QueueView.PageSize)
            .ToListAsync(ct);
        var offices = db.OfficesInCareOf(authorities, now);
        var ready = await db.Requests.AsNoTracking()
            .Where(r => offices.Contains(r.OfficeId) && r.Stage == Stage.Approved)
            .GroupBy(r => r.Kind)
            .Select(group => new KindCount(group.Key, group.Count()))
            .ToListAsync(ct);
        var viewer = await db.Chats.Where(chat => chat.OfficerId == officerId).Select(chat => chat.TeamsUserId).FirstOrDefaultAsync(ct);
        return new QueueView(
            await LinesAsync(db, requests, now, ct),
            [.. counts.OrderBy(line => line.Kind)],
            kind,
            page,
            [.. ready.OrderBy(line => line.Kind)],
            viewer)
        {
            OfficerId = officerId,
            Approved = await db.UndoableAsync(officerId, authorities, now, ct),
        };
    }

    /// <summary>Those of the given requests that await this person's decision now, tracked, with current review flags.</summary>
    public static async Task<IReadOnlyList<QueueLine>> QueueLinesAsync(
        this BotDb db, Turn turn, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await LinesAsync(
            db,
            await db.AwaitingDecisionBy(turn.Officer.Id, turn.Authorities, turn.Now)
                .Where(r => ids.Contains(r.Id))
                .InQueueOrder()
                .ToListAsync(ct),
            turn.Now,
            ct);

    public static async Task<IReadOnlyList<ReviewFlag>> ReviewFlagsAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        (await LinesAsync(db, [request], now, ct))[0].Flags;

    private static async Task<IReadOnlyList<QueueLine>> LinesAsync(
        BotDb db, IReadOnlyList<Request> requests, DateTimeOffset now, CancellationToken ct)
    {
        var (ids, makerIds, officeIds) = (
            requests.Select(r => r.Id).ToList(),
            requests.Select(r => r.MakerId).Distinct().ToList(),
            requests.Select(r => r.OfficeId).Distinct().ToList());
        var makers = await db.Officers.AsNoTracking().Where(o => makerIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var offices = await db.Offices.AsNoTracking().Where(o => officeIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var scans = await db.ScansAsync(ids, ct);
        var (twins, mobiles) = (await SamePersonRequestsAsync(db, ids, ct), await SameMobileRequestsAsync(db, ids, ct));
        var heads = await HeadsWhoMayBeApplicantsAsync(db, ids, now, ct);
        return
        [
            .. requests.Select(request => new QueueLine(
                request,
                makers[request.MakerId],
                offices[request.OfficeId],
                scans[request.Id].Count(),
                ReviewFlags.For(
                    request,
                    new ReviewFacts(
                        makers[request.MakerId],
                        offices[request.OfficeId],
                        scans[request.Id].Count(),
                        [.. twins[request.Id]],
                        [.. mobiles[request.Id]],
                        heads[request.Id].FirstOrDefault(),
                        scans[request.Id].Aggregate(PdfWarnings.None, (all, one) => all | one))))),
        ];
    }

    /// <summary>Names of heads from whom a request is kept because it may be theirs.</summary>
    private static async Task<ILookup<Guid, string>> HeadsWhoMayBeApplicantsAsync(
        BotDb db, List<Guid> ids, DateTimeOffset now, CancellationToken ct)
    {
        var pairs = await (
            from pair in db.MayBeApplicant(CurrentHolders(db, Role.Head, now))
            join request in db.Requests on pair.RequestId equals request.Id
            join head in db.Officers on pair.OfficerId equals head.Id
            where ids.Contains(request.Id) && request.OfficeId == pair.OfficeId
            select new { request.Id, head.Name }).ToListAsync(ct);
        return pairs.ToLookup(pair => pair.Id, pair => pair.Name);
    }

    /// <summary>
    /// Numbers of other requests of the same kind with the same name and date of birth, except refused, withdrawn or expired ones.
    /// </summary>
    private static async Task<ILookup<Guid, string>> SamePersonRequestsAsync(BotDb db, List<Guid> ids, CancellationToken ct)
    {
        var pairs = await (
            from request in db.Requests
            join other in db.Requests on EF.Property<string?>(
                request,
                Mappings.PersonBlindIndex) equals EF.Property<string?>(other, Mappings.PersonBlindIndex)
            where ids.Contains(request.Id) && other.Id != request.Id && other.Kind == request.Kind
                && other.Stage != Stage.Refused && other.Stage != Stage.Withdrawn
            orderby other.SubmittedAt
            select new { request.Id, other.Number }).ToListAsync(ct);
        return pairs.ToLookup(pair => pair.Id, pair => pair.Number);
    }

    /// <summary>Numbers of open requests of any kind in which another officer gives the same mobile number.</summary>
    private static async Task<ILookup<Guid, string>> SameMobileRequestsAsync(BotDb db, List<Guid> ids, CancellationToken ct)
    {
        var pairs = await (
            from request in db.Requests
            join other in db.Requests on EF.Property<string?>(
                request,
                Mappings.MobileBlindIndex) equals EF.Property<string?>(other, Mappings.MobileBlindIndex)
            where ids.Contains(request.Id) && other.SubjectOfficerId != request.SubjectOfficerId
                && other.Stage != Stage.Completed && other.Stage != Stage.Done
                && other.Stage != Stage.Refused && other.Stage != Stage.Withdrawn
            orderby other.SubmittedAt
            select new { request.Id, other.Number }).ToListAsync(ct);
        return pairs.ToLookup(pair => pair.Id, pair => pair.Number);
    }

    private static IQueryable<DutyHolder> CurrentHolders(BotDb db, Role role, DateTimeOffset now) =>
        from post in db.Posts
        join charge in db.ChargesAt(now) on post.Id equals charge.PostId
        where post.Role == role
        select new DutyHolder { OfficeId = post.OfficeId, OfficerId = charge.OfficerId };
}
