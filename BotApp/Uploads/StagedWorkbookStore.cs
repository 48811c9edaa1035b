using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Uploads;

public static class StagedWorkbookStore
{
    /// <summary>
    /// Makes room for one more workbook of the person: removes what nobody confirmed in time, and the person's oldest ones beyond
    /// <see cref="StagedWorkbook.MaxPerPerson"/>. The caller saves and then deletes the files.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> MakeRoomForWorkbookAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var before = turn.Now - StagedWorkbook.Lifetime;
        var expired = await db.StagedWorkbooks.Where(staged => staged.ReceivedAt <= before).ToListAsync(ct);
        var own = await db.StagedWorkbooks.Where(staged => staged.OfficerId == turn.Officer.Id && staged.ReceivedAt > before)
            .ToListAsync(ct);
        List<StagedWorkbook> removed = [
            .. expired,
            .. own.OrderByDescending(staged => staged.ReceivedAt).Skip(StagedWorkbook.MaxPerPerson - 1)
        ];
        db.StagedWorkbooks.RemoveRange(removed);
        return [.. removed.Select(staged => staged.Id)];
    }
}
