using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Questions;

/// <summary>Queries about questions of heads and the officers' answers.</summary>
public static class OfficerQueryQueries
{
    /// <summary>The question as its officer sees it; null for everybody else.</summary>
    public static async Task<OfficerQueryView?> OfficerQueryViewAsync(this BotDb db, Guid queryId, Guid officerId, CancellationToken ct)
    {
        if (await db.OfficerQueries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == queryId, ct) is not { } query ||
            await db.Requests.AsNoTracking()
                .FirstOrDefaultAsync(r => r.Id == query.RequestId && r.MakerId == officerId, ct) is not { } request)
        {
            return null;
        }

        var name = await db.Officers.AsNoTracking().Where(o => o.Id == query.AskedById).Select(o => o.Name).FirstOrDefaultAsync(ct);
        return new OfficerQueryView(query, request, name ?? "");
    }

    /// <summary>What heads have asked this officer and still wait for, oldest first.</summary>
    public static async Task<IReadOnlyList<OfficerQueryView>> OpenEnquiriesAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.Start is { HasOpenQuestion: false } start && start.OfficerId == officerId
            ? []
            : await (from query in db.OfficerQueries.AsNoTracking()
                     join request in db.Requests.AsNoTracking() on query.RequestId equals request.Id
                     join asker in db.Officers.AsNoTracking() on query.AskedById equals asker.Id
                     where request.MakerId == officerId && request.Stage == Requests.Stage.Submitted && query.AnsweredAt == null
                     orderby query.AskedAt
                     select new OfficerQueryView(query, request, asker.Name)).ToListAsync(ct);

    public static async Task<IReadOnlyList<OfficerQuery>> OfficerQueriesAsync(this BotDb db, Guid requestId, CancellationToken ct) =>
        await db.OfficerQueries.AsNoTracking().Where(e => e.RequestId == requestId).OrderBy(e => e.AskedAt).ToListAsync(ct);
}
