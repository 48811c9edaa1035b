using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation.Contents;

/// <summary>Reads what a batch consists of, before and after it is sent.</summary>
public static class BatchContentsQueries
{
    /// <summary>The batch, if this person may open it; before it is sent, the one that would be sent now. Null otherwise.</summary>
    public static async Task<BatchView?> BatchContentsAsync(
        this BotDb db, Guid? batchId, RequestKind? kind, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        if (batchId is not null)
        {
            return await db.BatchViewAsync(batchId, track: false, ct) is { } sent && turn.MayOpen(sent.Batch) ? sent : null;
        }

        if (kind is not { } wanted
            || wanted.GoesStraightToCell()
            || await db.OfficeToConsolidateAsync(turn, wanted, office: null, ct) is not { } authority)
        {
            return null;
        }

        var lines = await db.ReadyLinesAsync(authority.OfficeId, wanted, track: false, ct);
        var office = (await db.Offices.FindAsync([authority.OfficeId], ct))!;
        return await db.ViewOfAsync(
            new Batch
            {
                Id = Guid.Empty,
                Number = BatchNumber.Series(profile.Code, office.Code, wanted, turn.Today.Year) + "/…",
                Kind = wanted,
                OfficeId = authority.OfficeId,
                TemplateId = lines[0].Request.TemplateId!.Value,
                MadeById = turn.Officer.Id,
                InPlaceOfId = authority.InPlaceOf,
                MadeAt = turn.Now,
            },
            lines,
            ct);
    }
}
