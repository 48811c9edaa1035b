using BotApp.Notifications.Undelivered;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Dispatch;

/// <summary>A mail to the computer cell is named by its batch.</summary>
internal sealed class BatchNameStore(BotDb db) : ISubjectNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct) =>
        await db.Batches.AsNoTracking()
            .Where(batch => subjects.Contains(batch.Id))
            .ToDictionaryAsync(batch => batch.Id, batch => batch.Number, ct);
}
