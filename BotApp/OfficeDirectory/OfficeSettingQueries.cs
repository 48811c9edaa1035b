using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

public static class OfficeSettingQueries
{
    /// <summary>The values as the database has them now.</summary>
    public static async Task<OfficeSettingValues> OfficeSettingsAsync(this BotDb db, CancellationToken ct) => OfficeSettingValues.From(
        await db.OfficeSettings.AsNoTracking().ToDictionaryAsync(setting => setting.Key, setting => setting.Value, ct));
}
