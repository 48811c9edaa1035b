using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;
using BotApp.Uploads.TemplateLoading;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Uploads;

/// <summary>Queries about workbooks that await confirmation.</summary>
public static class StagedWorkbookQueries
{
    /// <summary>The workbook if this person sent it and it has not expired; otherwise null.</summary>
    public static async Task<StagedWorkbook?> StagedWorkbookAsync(this BotDb db, Guid id, Turn turn, CancellationToken ct) =>
        await db.StagedWorkbooks.FirstOrDefaultAsync(staged => staged.Id == id && staged.OfficerId == turn.Officer.Id, ct) is { } staged
            && !staged.IsExpired(turn.Now) ? staged : null;

    /// <summary>The templates that this person has sent and not confirmed yet, newest first.</summary>
    public static async Task<IReadOnlyList<StagedWorkbook>> StagedTemplatesAsync(this BotDb db, Turn turn, CancellationToken ct) =>
        [.. (await db.StagedWorkbooks.AsNoTracking()
            .Where(staged => staged.OfficerId == turn.Officer.Id && staged.Kind != null)
            .OrderByDescending(staged => staged.ReceivedAt)
            .ToListAsync(ct))
            .Where(staged => staged.Layout is not null && !staged.IsExpired(turn.Now))];

    /// <summary>Of each kind the version in use on that day, and those that come into force later.</summary>
    public static async Task<IReadOnlyList<TemplateLine>> TemplatesInUseAsync(this BotDb db, DateOnly today, CancellationToken ct)
    {
        var all = await db.Templates.AsNoTracking()
            .Select(t => new { t.Kind, t.Number, t.IsSample, t.Layout, t.LoadedAt, t.InForceFrom })
            .ToListAsync(ct);
        return
        [
            .. all.Select(t => new TemplateLine(t.Kind, t.Number, t.IsSample, t.Layout.FormFields().Count, t.LoadedAt, t.InForceFrom))
                .GroupBy(line => line.Kind).OrderBy(group => group.Key)
                .SelectMany(group => TemplateLine.Shown(group, today)),
        ];
    }

    /// <summary>
    /// Has <paramref name="read"/> read the file while nobody else reads one. Never under the write lock, which would be held while
    /// waiting. Refused when another press has used up the file in the meantime.
    /// </summary>
    public static async Task<Result<T>> ReadAsync<T>(
        this WorkbookReadingQueue queue, DocumentVault vault, Guid id, Func<byte[], Task<Result<T>>> read, CancellationToken ct)
        where T : notnull
    {
        using var reading = await queue.EnterAsync(ct);
        byte[] file;
        try
        {
            file = await vault.ReadAllBytesAsync(id, ct);
        }
        catch (FileNotFoundException)
        {
            return new StagedWorkbookMissing();
        }
        catch (DocumentStoreException)
        {
            return new FileNotReadable();
        }

        return await read(file);
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
