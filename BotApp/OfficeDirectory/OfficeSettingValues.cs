using System.Text.Json;

namespace BotApp.OfficeDirectory;

/// <summary>The values that the office has changed while the bot runs.</summary>
/// <param name="Holidays">Null while those of the profile apply.</param>
public sealed record OfficeSettingValues(IReadOnlyList<Holiday>? Holidays)
{
    public static readonly OfficeSettingValues None = new((IReadOnlyList<Holiday>?)null);

    public static OfficeSettingValues From(IReadOnlyDictionary<string, string> stored) => new(
        stored.GetValueOrDefault(OfficeSetting.Holidays) is { } holidays
            ? JsonSerializer.Deserialize<List<Holiday>>(holidays, JsonSerializerOptions.Web)
            : null);

    public static string ToJson(IReadOnlyList<Holiday> holidays) => JsonSerializer.Serialize(holidays, JsonSerializerOptions.Web);
}
