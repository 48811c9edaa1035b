using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.MyRequests;

internal sealed class ShowMyRequestsHandler(BotDb db) : IActionHandler<ShowMyRequests>
{
    public async Task<Reply> HandleAsync(ShowMyRequests action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var (skip, reads) = (action.Skip ?? 0, db.Compiled<CompiledQueries>());
        var newest = await reads.Page(db, turn.Officer.Id, skip).ToListAsync(ct);
        // Beyond the last page no row tells how many there are.
        var count = newest.Count > 0 ? newest[0].Total : skip == 0 ? 0 : await db.OwnRequests(turn.Officer.Id).CountAsync(ct);
        var holders = await db.CurrentHoldersAsync([.. newest.Select(line => line.Request)], turn.Now, ct);
        var lines = newest.ConvertAll(line => new RequestLine(line.Request, holders[line.Request.Id]));
        var drafts = await reads.Drafts(db, turn.Officer.Id).ToListAsync(ct);
        return MyRequestsCard.List(turn.Language, lines, drafts, skip, count);
    }

    private sealed class Row
    {
        public required Request Request { get; init; }

        /// <summary>How many there are on all pages.</summary>
        public required int Total { get; init; }
    }

    private sealed class CompiledQueries
    {
        public Func<BotDb, Guid, int, IAsyncEnumerable<Row>> Page { get; } = EF.CompileAsyncQuery(
            (BotDb db, Guid officer, int skip) => db.Requests.AsNoTracking()
                .Where(request => request.MakerId == officer || request.SubjectOfficerId == officer)
                .OrderByDescending(request => request.SubmittedAt)
                .ThenBy(request => request.Id)
                .Skip(skip)
                .Take(MyRequestsCard.PageSize)
                .Select(request => new Row
                {
                    Request = request,
                    Total = db.Requests.Count(own => own.MakerId == officer || own.SubjectOfficerId == officer),
                }));

        public Func<BotDb, Guid, IAsyncEnumerable<Draft>> Drafts { get; } = EF.CompileAsyncQuery(
            (BotDb db, Guid officer) => db.Drafts
                .Where(draft => draft.OfficerId == officer && !draft.CollectsPagesOnly && FlowCatalog.FormKinds.Contains(draft.Kind))
                .OrderByDescending(draft => draft.TouchedAt)
                .AsNoTracking());
    }
}
