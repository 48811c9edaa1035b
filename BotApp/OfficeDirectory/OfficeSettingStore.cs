using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

/// <summary>Changes values of the profile; the caller writes the audit line and saves.</summary>
public static class OfficeSettingStore
{
    public static async Task SetOfficeSettingAsync(this BotDb db, string key, string value, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.OfficeSettings.FirstOrDefaultAsync(setting => setting.Key == key, ct) is not { } setting)
        {
            db.OfficeSettings.Add(new OfficeSetting { Key = key, Value = value, ChangedAt = now });
            return;
        }

        (setting.Value, setting.ChangedAt) = (value, now);
    }
}
