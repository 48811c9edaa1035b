using BotApp.Conversation;

namespace BotApp.OfficeCalendar;

/// <summary>Shows the holidays of this year and the next, and when the bot reminds and escalates.</summary>
public sealed record ShowCalendar : IReadAction
{
    public static string Verb => "calendar";
}

/// <summary>Opens the holidays of a year for editing.</summary>
public sealed record EditHolidays(int Year) : ICardAction
{
    public static string Verb => "calendar.holidays";
}

/// <summary>Proposes the holidays of a year.</summary>
public sealed record SaveHolidays(int Year) : ICardAction
{
    public static string Verb => "calendar.holidays.save";

    /// <summary>Input: one holiday a line.</summary>
    public const string Days = "days";
}

/// <summary>Opens the steps of the clocks for editing.</summary>
public sealed record EditSteps : ICardAction
{
    public static string Verb => "calendar.steps";
}

/// <summary>Proposes the steps of the clocks.</summary>
public sealed record SaveSteps : ICardAction
{
    public static string Verb => "calendar.steps.save";

    public const string Remind = "remind";
    public const string Escalate = "escalate";
    public const string AskSolved = "askSolved";
    public const string UnmapRemind = "unmapRemind";
    public const string UnmapTell = "unmapTell";
}
