using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq.Workbook;

/// <summary>Creates the FAQ workbook when its one-time link is opened, for those who answer colleagues.</summary>
internal sealed class EntriesWorkbookHandler(BotDb db, TimeProvider clock) : IDownload
{
    public const string Name = "faq";

    public string Key => Name;

    public async Task<DownloadFile?> CreateAsync(string key, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.Cell or Role.Helpdesk))
        {
            return null;
        }

        var rows = await db.FaqEntries.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return new DownloadFile(
            $"FAQ {OfficeTime.ToIso(OfficeTime.DayOf(now))}.xlsx",
            EntriesSheet.Write(rows, await db.EntryContactsAsync(ct)));
    }
}
