using BotApp.Basics;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Contents;

/// <summary>Lists of batches, newest first.</summary>
public static class BatchListQueries
{
    /// <summary>Heads see the batches of their offices, others the closed ones of all; the open ones are on the work list.</summary>
    public static IQueryable<Batch> ListedBatches(this BotDb db, Turn turn)
    {
        var headed = turn.Authorities.Where(authority => authority.Role is Role.Head).Select(authority => authority.OfficeId).ToList();
        var batches = db.Batches.AsNoTracking();
        return headed.Count > 0 && !turn.CanComplete
            ? batches.Where(batch => headed.Contains(batch.OfficeId))
            : batches.Where(batch => batch.Stage == BatchStage.Closed);
    }

    public static async Task<IReadOnlyList<BatchListLine>> BatchListAsync(
        this BotDb db, IQueryable<Batch> batches, int skip, int take, CancellationToken ct)
    {
        var page = await (
            from batch in batches
            join office in db.Offices on batch.OfficeId equals office.Id
            orderby batch.StageSince descending, batch.Id
            select new
            {
                Batch = batch,
                Office = new Phrase(office.Name, office.HindiName ?? office.Name),
                Rows = db.Requests.Count(r => r.BatchId == batch.Id) + db.RejectedRows.Count(r => r.BatchId == batch.Id),
            }).Skip(skip).Take(take).ToListAsync(ct);
        var lines = new List<BatchListLine>();
        foreach (var line in page)
        {
            lines.Add(new BatchListLine(line.Batch, line.Office, line.Rows, (await db.MailStateAsync(line.Batch, ct)).Words));
        }

        return lines;
    }
}
