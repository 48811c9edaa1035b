using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Proofs.Opening;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq.Workbook;

/// <summary>Creates the FAQ workbook when its one-time link is opened, for those who answer colleagues.</summary>
internal sealed class EntriesWorkbookHandler(BotDb db, TimeProvider clock) : IHandOut
{
    public const string Name = "faq";

    public string Workbook => Name;

    public async Task<HandedOut?> MakeAsync(Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.Cell or Role.Helpdesk))
        {
            return null;
        }

        var rows = await db.FaqEntries.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return new HandedOut(
            $"FAQ {OfficeTime.Iso(OfficeTime.DayOf(now))}.xlsx",
            EntriesSheet.Write(rows, await db.EntryContactsAsync(ct)));
    }
}
