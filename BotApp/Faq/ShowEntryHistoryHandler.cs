using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class ShowEntryHistoryHandler(BotDb db) : IActionHandler<ShowEntryHistory>
{
    public async Task<Reply> HandleAsync(ShowEntryHistory action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.FaqEntries.AsNoTracking().FirstOrDefaultAsync(r => r.Id == action.Entry, ct) is not { } row)
        {
            return Reply.RedirectTo<FindEntries>();
        }

        var versions = await (
            from version in db.FaqVersions.AsNoTracking()
            join officer in db.Officers on version.ById equals officer.Id into writers
            from writer in writers.DefaultIfEmpty()
            where version.EntryId == row.Id
            orderby version.Number descending
            select new { Version = version, By = writer == null ? null : writer.Name }).ToListAsync(ct);
        return EntryCard.History(turn.Language, row.Entry, [.. versions.Select(line => (line.Version, line.By))]);
    }
}
