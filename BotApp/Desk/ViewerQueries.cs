using BotApp.Approvals;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.CellQueue;
using BotApp.Search;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk;

/// <summary>Reads requests and scans for the viewer. Whether the person may see them is asked at every view.</summary>
public static class ViewerQueries
{
    /// <summary>Requests of a list between which the viewer leads; a longer list is looked at from its beginning.</summary>
    private const int MaxPlaces = 1_000;

    /// <summary>Null when this person may not find the request. Answers and scans are empty when they may not read them now.</summary>
    public static async Task<ViewedRequest?> ViewedRequestAsync(this BotDb db, Guid requestId, Turn turn, CancellationToken ct)
    {
        var scope = LookupScope.Of(turn.Officer.Id, turn.Authorities);
        if (await db.FoundRequestAsync(requestId, scope, turn.Now, ct) is not { } found)
        {
            return null;
        }

        if (!found.ShowsAnswers)
        {
            return new ViewedRequest(found, [], WorkPlace.None);
        }

        var decision = await db.ApprovalViewAsync(requestId, turn.Officer.Id, turn.Now, ct);
        return new ViewedRequest(
            found,
            decision is { IsWithheld: false } ? decision.Flags : [],
            await db.WorkPlaceAsync(found.Request, turn, ct));
    }

    /// <summary>The scan of a request; null when there is none or this person may not read it now.</summary>
    public static async Task<Attachment?> ReadableScanAsync(this BotDb db, Guid scanId, Turn turn, CancellationToken ct) =>
        await db.Attachments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == scanId, ct) is { } scan
            && await db.Requests.AsNoTracking().FirstOrDefaultAsync(one => one.Id == scan.RequestId, ct) is { } request
            && await db.MayReadAttachmentsAsync(request, turn.Officer.Id, turn.Now, ct)
            ? scan
            : null;

    private static async Task<WorkPlace> WorkPlaceAsync(this BotDb db, Request request, Turn turn, CancellationToken ct)
    {
        if (request.Concerns(turn.Officer.Id))
        {
            return WorkPlace.None;
        }

        if (turn.CanComplete && request is { BatchId: { } batch, Stage: Stage.Dispatched or Stage.Forwarded or Stage.Completed })
        {
            return WorkPlace.Of(WorkList.Batch, await db.BatchRequestsAsync(batch, turn, ct), request.Id);
        }

        return turn.CanComplete && request.Kind.GoesStraightToCell()
            ? WorkPlace.Of(WorkList.Cell, await db.WorkIdsAsync(MaxPlaces, ct), request.Id)
            : WorkPlace.Of(
                WorkList.Queue,
                await (await db.AwaitingDecisionByAsync(turn.Officer.Id, turn.Authorities, turn.Now, ct))
                    .InQueueOrder()
                    .Select(one => one.Id)
                    .Take(MaxPlaces)
                    .ToListAsync(ct),
                request.Id);
    }

    private static Task<List<Guid>> BatchRequestsAsync(this BotDb db, Guid batch, Turn turn, CancellationToken ct) =>
        db.Requests.AsNoTracking()
            .Where(one => one.BatchId == batch && one.MakerId != turn.Officer.Id && one.SubjectOfficerId != turn.Officer.Id)
            .OrderBy(one => one.BatchRow)
            .Select(one => one.Id)
            .Take(MaxPlaces)
            .ToListAsync(ct);
}
