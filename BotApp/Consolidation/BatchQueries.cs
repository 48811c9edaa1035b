using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>Queries of consolidation.</summary>
public static class BatchQueries
{
    /// <summary>
    /// The authority with which this person consolidates: for the first office of theirs with approved requests of that kind. The cell and
    /// the Systems Manager stand in where nobody heads the office, because its approved requests would otherwise wait for ever.
    /// </summary>
    /// <param name="office">Only this office, null for the first.</param>
    public static async Task<Authority?> OfficeToConsolidateAsync(
        this BotDb db, Turn turn, RequestKind kind, Guid? office, CancellationToken ct)
    {
        var inCare = db.OfficesInCareOf(turn.Authorities, turn.Now);
        var waiting = await db.Requests
            .Where(r => r.Kind == kind
                && r.Stage == Stage.Approved
                && inCare.Contains(r.OfficeId)
                && (office == null || r.OfficeId == office))
            .Select(r => r.OfficeId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(ct);
        return turn.Authorities.FirstOrDefault(authority => authority.Role is Role.Head && waiting.Contains(authority.OfficeId))
            ?? (waiting is [var withoutHead, ..]
                ? turn.Authorities.First(authority => authority.Role is Role.Cell or Role.SystemsManager) with { OfficeId = withoutHead }
                : null);
    }

    /// <summary>
    /// Approved requests for one file, because a batch is a copy of one template: those of the oldest template version of which any can be
    /// sent, so that rows without a scan do not hold up a newer version.
    /// </summary>
    public static async Task<IReadOnlyList<BatchLine>> ReadyLinesAsync(
        this BotDb db, Guid officeId, RequestKind kind, bool track, CancellationToken ct)
    {
        var approved = db.Requests.Where(r => r.OfficeId == officeId && r.Kind == kind && r.Stage == Stage.Approved);
        var requests = await (track ? approved : approved.AsNoTracking()).OrderBy(r => r.SubmittedAt).ThenBy(r => r.Number).ToListAsync(ct);
        var lines = await db.LinesAsync(requests, ct);
        if (lines is not [var oldest, ..])
        {
            return lines;
        }

        var template = (lines.FirstOrDefault(line => line.HasScan) ?? oldest).Request.TemplateId;
        return [.. lines.Where(line => line.Request.TemplateId == template).Select((line, index) => line with { Number = index + 1 })];
    }

    /// <summary>
    /// Lines whose person is already in an open batch of any office: the same officer, the same name and date of birth, or the same mobile
    /// number.
    /// </summary>
    public static async Task<IReadOnlyList<DuplicateInOpenBatch>> DuplicatesInOpenBatchesAsync(
        this BotDb db, RequestKind kind, IReadOnlyList<BatchLine> lines, CancellationToken ct)
    {
        var (ids, people) = (lines.Select(line => line.Request.Id).ToList(), lines.Select(line => line.Request.SubjectOfficerId).ToList());
        var marks = await db.Requests.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .Select(r => new
            {
                r.Id,
                Person = EF.Property<string?>(r, Mappings.PersonBlindIndex),
                Mobile = EF.Property<string?>(r, Mappings.MobileBlindIndex),
            })
            .ToDictionaryAsync(r => r.Id, ct);
        var known = marks.Values.Select(mark => mark.Person).OfType<string>().Distinct().ToList();
        var mobiles = marks.Values.Select(mark => mark.Mobile).OfType<string>().Distinct().ToList();
        var open = await (
            from request in db.Requests.AsNoTracking()
            join batch in db.Batches on request.BatchId equals batch.Id
            let person = EF.Property<string?>(request, Mappings.PersonBlindIndex)
            let mobile = EF.Property<string?>(request, Mappings.MobileBlindIndex)
            where request.Kind == kind
                && (request.Stage == Stage.Batched || request.Stage == Stage.Dispatched || request.Stage == Stage.Forwarded)
                && (people.Contains(request.SubjectOfficerId)
                    || (person != null && known.Contains(person))
                    || (mobile != null && mobiles.Contains(mobile)))
            orderby batch.MadeAt, request.BatchRow
            select new { request.SubjectOfficerId, Person = person, Mobile = mobile, batch.Number, request.BatchRow }).ToListAsync(ct);
        return
        [
            .. from line in lines
               from other in open
               let mark = marks.GetValueOrDefault(line.Request.Id)
               let samePerson = other.SubjectOfficerId == line.Request.SubjectOfficerId
                   || (other.Person is not null && other.Person == mark?.Person)
               where samePerson || (other.Mobile is not null && other.Mobile == mark?.Mobile)
               select new DuplicateInOpenBatch(line.Number, other.Number, other.BatchRow ?? 0, OnlyMobile: !samePerson),
        ];
    }

    public static async Task<BatchView?> BatchViewAsync(this BotDb db, Guid? batchId, bool track, CancellationToken ct)
    {
        var batches = track ? db.Batches : db.Batches.AsNoTracking();
        if (await batches.FirstOrDefaultAsync(b => b.Id == batchId, ct) is not { } batch)
        {
            return null;
        }

        var requests = track ? db.Requests : db.Requests.AsNoTracking();
        var rows = await requests.Where(r => r.BatchId == batchId).OrderBy(r => r.BatchRow).ToListAsync(ct);
        return await db.ViewOfAsync(batch, await db.LinesAsync(rows, ct), ct);
    }

    /// <summary>The batch with these lines, stored or not.</summary>
    public static async Task<BatchView> ViewOfAsync(this BotDb db, Batch batch, IReadOnlyList<BatchLine> lines, CancellationToken ct)
    {
        var madeBy = await db.Officers.AsNoTracking().FirstAsync(o => o.Id == batch.MadeById, ct);
        var office = await db.Offices.AsNoTracking().FirstAsync(o => o.Id == batch.OfficeId, ct);
        var post = await db.Posts.AsNoTracking()
            .Where(p => p.OfficeId == office.Id && p.Role == Role.Head)
            .OrderBy(p => p.Id)
            .FirstOrDefaultAsync(ct);
        var title = post?.DisplayTitle ?? office.Kind.HeadTitle();
        var isHead = batch.InPlaceOfId is null && await (
            from charge in db.ChargesAt(batch.MadeAt)
            join held in db.Posts on charge.PostId equals held.Id
            where held.OfficeId == office.Id && held.Role == Role.Head && charge.OfficerId == batch.MadeById
            select charge).AnyAsync(ct);
        // The way an office letter is signed for somebody else, or for a post that nobody holds.
        return new BatchView(
            batch,
            office,
            madeBy,
            isHead ? title : new Phrase("for ", "कृते ") + title,
            lines)
        {
            Rejected = await db.RejectedLinesAsync(batch.Id, ct),
            InPlaceOf = batch.InPlaceOfId is { } regular ? await db.Officers.AsNoTracking().FirstAsync(o => o.Id == regular, ct) : null,
        };
    }

    /// <summary>How many rows the batch was sent with, those that Saksham Seva did not accept included.</summary>
    public static async Task<int> RowCountAsync(this BotDb db, Guid batchId, CancellationToken ct) =>
        await db.Requests.CountAsync(r => r.BatchId == batchId, ct) + await db.RejectedRows.CountAsync(r => r.BatchId == batchId, ct);

    private static async Task<IReadOnlyList<RejectedLine>> RejectedLinesAsync(this BotDb db, Guid batchId, CancellationToken ct) =>
        await (
            from row in db.RejectedRows.AsNoTracking()
            join request in db.Requests on row.RequestId equals request.Id
            join maker in db.Officers on request.MakerId equals maker.Id
            where row.BatchId == batchId
            orderby row.Row
            select new RejectedLine(row, maker.Name, request.Number)).ToListAsync(ct);

    private static async Task<IReadOnlyList<BatchLine>> LinesAsync(this BotDb db, IReadOnlyList<Request> requests, CancellationToken ct)
    {
        var (ids, makers) = (requests.Select(r => r.Id).ToList(), requests.Select(r => r.MakerId).Distinct().ToList());
        var people = await db.Officers.AsNoTracking().Where(o => makers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var attachments = (await db.Attachments.AsNoTracking()
            .Where(p => ids.Contains(p.RequestId))
            .OrderBy(p => p.AddedAt)
            .ThenBy(p => p.Id)
            .ToListAsync(ct))
            .ToLookup(p => p.RequestId);
        return [.. requests.Select((request, index) => new BatchLine(
            request.BatchRow ?? index + 1,
            request,
            people[request.MakerId],
            [.. attachments[request.Id]]))];
    }
}
