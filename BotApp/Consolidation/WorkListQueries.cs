using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>The computer cell's pending work.</summary>
public static class WorkListQueries
{
    /// <summary>Batches that await a step of the computer cell.</summary>
    public static IQueryable<Batch> OpenBatches(this BotDb db) => db.Batches.AsNoTracking()
        .Where(batch => batch.Stage == BatchStage.Sent || batch.Stage == BatchStage.Received || batch.Stage == BatchStage.Forwarded);

    public static async Task<int> WorkListCountAsync(this BotDb db, CancellationToken ct) =>
        await db.OpenBatches().CountAsync(ct) + await db.Requests.CountAsync(request => request.Stage == Stage.WithCell, ct);
}
