using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

public static class ContactQueries
{
    /// <summary>All contacts in the order in which they are shown, to read.</summary>
    public static Task<List<Contact>> ContactsAsync(this BotDb db, CancellationToken ct) =>
        db.Contacts.AsNoTracking().OrderBy(contact => contact.Key).ToListAsync(ct);
}
