using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Uploads.TemplateLoading;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Uploads;

/// <summary>Queries about workbooks that await confirmation.</summary>
public static class StagedWorkbookQueries
{
    /// <summary>The workbook if this person sent it and it has not expired; otherwise null.</summary>
    public static async Task<StagedWorkbook?> StagedWorkbookAsync(this BotDb db, Guid? id, Turn turn, CancellationToken ct) =>
        await db.StagedWorkbooks.FirstOrDefaultAsync(staged => staged.Id == id && staged.OfficerId == turn.Officer.Id, ct) is { } staged
            && !staged.IsExpired(turn.Now) ? staged : null;

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

    /// <summary>The highest version of each kind.</summary>
    public static async Task<IReadOnlyList<TemplateLine>> TemplatesInUseAsync(this BotDb db, CancellationToken ct)
    {
        var all = await db.Templates.AsNoTracking().Select(t => new { t.Kind, t.Number, t.IsSample, t.Layout, t.LoadedAt }).ToListAsync(ct);
        return [.. all.GroupBy(t => t.Kind).OrderBy(group => group.Key).Select(group => group.MaxBy(t => t.Number)!)
            .Select(t => new TemplateLine(t.Kind, t.Number, t.IsSample, t.Layout.FormFields().Count, t.LoadedAt))];
    }

    /// <summary>The whole file, decrypted.</summary>
    public static async Task<byte[]> ReadAllBytesAsync(this DocumentVault vault, Guid id, CancellationToken ct)
    {
        await using var file = await vault.OpenReadAsync(id);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
