using System.Text.Json;

namespace BotApp.OfficeDirectory;

/// <summary>The values that the office has changed while the bot runs.</summary>
/// <param name="Holidays">Null while those of the profile apply.</param>
/// <param name="Steps">Null while those of the profile apply.</param>
public sealed record OfficeSettingValues(IReadOnlyList<Holiday>? Holidays, OfficeSteps? Steps)
{
    public static readonly OfficeSettingValues None = new(null, null);

    /// <summary>The address of the contact <see cref="Contact.ComputerCell"/>; null when there is no such contact.</summary>
    public string? ComputerCellMail { get; init; }

    public static OfficeSettingValues From(IReadOnlyDictionary<string, string> stored) => new(
        stored.GetValueOrDefault(OfficeSetting.Holidays) is { } holidays
            ? JsonSerializer.Deserialize<List<Holiday>>(holidays, JsonSerializerOptions.Web)
            : null,
        stored.GetValueOrDefault(OfficeSetting.Steps) is { } steps
            ? JsonSerializer.Deserialize<OfficeSteps>(steps, JsonSerializerOptions.Web)
            : null);

    public static string ToJson(OfficeSteps steps) => JsonSerializer.Serialize(steps, JsonSerializerOptions.Web);

    public static string ToJson(IReadOnlyList<Holiday> holidays) => JsonSerializer.Serialize(holidays, JsonSerializerOptions.Web);
}
