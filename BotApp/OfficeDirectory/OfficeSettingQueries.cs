using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

public static class OfficeSettingQueries
{
    /// <summary>The values as the database has them now.</summary>
    public static async Task<OfficeSettingValues> OfficeSettingsAsync(this BotDb db, CancellationToken ct)
    {
        var stored = await db.OfficeSettings.AsNoTracking().ToDictionaryAsync(setting => setting.Key, setting => setting.Value, ct);
        return OfficeSettingValues.From(stored) with { ComputerCellMail = await db.ComputerCellMailAsync(ct) };
    }

    /// <summary>The address that receives the batches, as the database has it now; null when no contact has one.</summary>
    public static Task<string?> ComputerCellMailAsync(this BotDb db, CancellationToken ct) => db.Contacts.AsNoTracking()
        .Where(contact => contact.Key == Contact.ComputerCell && contact.Mail != "")
        .Select(contact => contact.Mail)
        .FirstOrDefaultAsync(ct);
}
