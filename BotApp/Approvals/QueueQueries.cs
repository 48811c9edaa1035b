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
    public static async Task<IQueryable<Request>> AwaitingDecisionByAsync(
        this BotDb db, Guid officerId, IReadOnlyList<Authority> authorities, DateTimeOffset now, CancellationToken ct)
    {
        var offices = authorities.Where(a => a.Role is Role.Head).Select(a => a.OfficeId).Distinct().ToList();
        var (cell, manager) = (authorities.Any(a => a.Role is Role.Cell), authorities.Any(a => a.Role is Role.SystemsManager));
        var waiting = await db.MayBeDecidedByAsync(db.Requests.Where(r => r.Stage == Stage.Submitted), officerId, now, ct);
        if (!cell && !manager)
        {
            // With one office, as nearly every head has, the engine reads a page of it in queue order instead of sorting what a list finds.
            return offices is [var only] ? waiting.Where(r => r.OfficeId == only) : waiting.Where(r => offices.Contains(r.OfficeId));
        }

        var (heads, cells) = (db.MayDecide(CurrentHolders(db, Role.Head, now), now), db.MayDecide(CurrentHolders(db, Role.Cell, now), now));
        return waiting.Where(r => offices.Contains(r.OfficeId) || (manager && r.EscalatedSince == r.StageSince)
            || (!heads.Any(head => head.RequestId == r.Id && head.OfficeId == r.OfficeId)
                && (cell || !cells.Any(other => other.RequestId == r.Id))));
    }

    /// <summary>How many requests await the decision of whoever's turn it is.</summary>
    public static async Task<int> QueueCountAsync(this BotDb db, Turn turn, CancellationToken ct) =>
        await (await db.AwaitingDecisionByAsync(turn.Officer.Id, turn.Authorities, turn.Now, ct)).CountAsync(ct);

    /// <summary>Whether any request awaits this person's decision.</summary>
    public static async Task<bool> HasQueueAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await (await db.AwaitingDecisionByAsync(officerId, await db.AuthoritiesOfAsync(officerId, now, ct), now, ct)).AnyAsync(ct);

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
        var waiting = (await db.AwaitingDecisionByAsync(officerId, authorities, now, ct)).AsNoTracking();
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
        // The turn has read the chat already.
        var viewer = (await db.Chats.FindAsync([officerId], ct))?.TeamsUserId;
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
            await (await db.AwaitingDecisionByAsync(turn.Officer.Id, turn.Authorities, turn.Now, ct))
                .Where(r => ids.Contains(r.Id))
                .InQueueOrder()
                .ToListAsync(ct),
            turn.Now,
            ct);

    public static async Task<IReadOnlyList<ReviewFlag>> ReviewFlagsAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        (await LinesAsync(db, [request], now, ct))[0].Flags;

    private static async Task<IReadOnlyList<QueueLine>> LinesAsync(
        BotDb db, List<Request> requests, DateTimeOffset now, CancellationToken ct)
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var ids = requests.Select(r => r.Id).ToList();
        var reads = db.Compiled<CompiledQueries>();
        var sides = await reads.Sides(db, ids).ToDictionaryAsync(side => side.Id, cancellationToken: ct);
        var twins = await reads.SamePerson(db, ids).ToListAsync(ct);
        var mobiles = await reads.SameMobile(db, ids).ToListAsync(ct);
        var heads = await HeadsWhoMayBeApplicantsAsync(db, requests, now, ct);
        return [.. requests.Select(request => LineOf(request, sides[request.Id]))];

        QueueLine LineOf(Request request, Side side) => new(
            request,
            side.Maker,
            side.Office,
            side.Scans.Count,
            ReviewFlags.For(
                request,
                new ReviewFacts(
                    side.Maker,
                    side.Office,
                    side.Scans.Count,
                    [.. twins.Where(twin => twin.Id == request.Id).Select(twin => twin.Other)],
                    [.. mobiles.Where(other => other.Id == request.Id).Select(other => other.Other)],
                    heads.GetValueOrDefault(request.Id),
                    side.Scans.Aggregate(PdfWarnings.None, (all, one) => all | one))));
    }

    /// <summary>By request, the name of a head from whom it is kept because it may be theirs.</summary>
    private static async Task<Dictionary<Guid, string>> HeadsWhoMayBeApplicantsAsync(
        BotDb db, List<Request> requests, DateTimeOffset now, CancellationToken ct)
    {
        var directory = await db.DirectoryAsync(ct);
        var heads = requests.Select(request => request.OfficeId).Distinct()
            .ToDictionary(office => office, office => directory.HoldersAt(Role.Head, office, now));
        var facts = await db.DutyFactsAsync(
            requests.SelectMany(request => new[] { request.MakerId, request.SubjectOfficerId })
                .Concat(heads.Values.SelectMany(holders => holders).Select(holder => holder.Officer.Id)),
            ct);
        var found = new Dictionary<Guid, string>();
        foreach (var request in requests)
        {
            if (heads[request.OfficeId].FirstOrDefault(head => request.Duties(facts).MayBeApplicant(head.Officer.Id)) is { } own)
            {
                found[request.Id] = own.Officer.Name;
            }
        }

        return found;
    }

    private static IQueryable<DutyHolder> CurrentHolders(BotDb db, Role role, DateTimeOffset now) =>
        from post in db.Posts
        join charge in db.ChargesAt(now) on post.Id equals charge.PostId
        where post.Role == role
        select new DutyHolder { OfficeId = post.OfficeId, OfficerId = charge.OfficerId };

    /// <summary>What stands beside a request of the queue.</summary>
    private sealed class Side
    {
        public required Guid Id { get; init; }

        public required Officer Maker { get; init; }

        public required string Office { get; init; }

        /// <summary>What the screening found in each scan.</summary>
        public required List<PdfWarnings> Scans { get; init; }
    }

    /// <summary>The number of another request that shares something with this one.</summary>
    private sealed record Likeness(Guid Id, string Other);

    private sealed class CompiledQueries
    {
        public Func<BotDb, List<Guid>, IAsyncEnumerable<Side>> Sides { get; } = EF.CompileAsyncQuery(
            (BotDb db, List<Guid> ids) =>
                from request in db.Requests.AsNoTracking()
                join maker in db.Officers on request.MakerId equals maker.Id
                join office in db.Offices on request.OfficeId equals office.Id
                where ids.Contains(request.Id)
                select new Side
                {
                    Id = request.Id,
                    Maker = maker,
                    Office = office.Name,
                    Scans = db.Attachments.Where(scan => scan.RequestId == request.Id).Select(scan => scan.Warnings).ToList(),
                });

        /// <summary>
        /// Other requests of the same kind with the same name and date of birth, except refused, withdrawn or expired ones.
        /// </summary>
        public Func<BotDb, List<Guid>, IAsyncEnumerable<Likeness>> SamePerson { get; } = EF.CompileAsyncQuery(
            (BotDb db, List<Guid> ids) =>
                from request in db.Requests
                join other in db.Requests
                    on EF.Property<string?>(request, Mappings.PersonBlindIndex)
                    equals EF.Property<string?>(other, Mappings.PersonBlindIndex)
                where ids.Contains(request.Id) && other.Id != request.Id && other.Kind == request.Kind
                    && other.Stage != Stage.Refused && other.Stage != Stage.Withdrawn
                orderby other.SubmittedAt
                select new Likeness(request.Id, other.Number));

        /// <summary>Open requests of any kind in which another officer gives the same mobile number.</summary>
        public Func<BotDb, List<Guid>, IAsyncEnumerable<Likeness>> SameMobile { get; } = EF.CompileAsyncQuery(
            (BotDb db, List<Guid> ids) =>
                from request in db.Requests
                join other in db.Requests
                    on EF.Property<string?>(request, Mappings.MobileBlindIndex)
                    equals EF.Property<string?>(other, Mappings.MobileBlindIndex)
                where ids.Contains(request.Id) && other.SubjectOfficerId != request.SubjectOfficerId
                    && other.Stage != Stage.Completed && other.Stage != Stage.Done
                    && other.Stage != Stage.Refused && other.Stage != Stage.Withdrawn
                orderby other.SubmittedAt
                select new Likeness(request.Id, other.Number));
    }
}
