namespace BotApp.OfficeDirectory;

/// <summary>A value of the profile that the office has changed while the bot runs; it replaces the one in the file.</summary>
public sealed class OfficeSetting
{
    public const string Holidays = "holidays";
    public const string Steps = "steps";

    /// <summary>Which value.</summary>
    public required string Key { get; init; }

    /// <summary>JSON, as the profile writes it.</summary>
    public required string Value { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
