namespace BotApp.Desk.Tables;

/// <summary>The names of the tables in addresses. Those with a page of their own have its address.</summary>
public static class DeskTableKeys
{
    /// <summary>Pending requests by office and age.</summary>
    public const string Offices = "offices";
    public const string Stages = "stages";
    public const string Kinds = "kinds";

    /// <summary>The requests behind those figures.</summary>
    public const string Pending = "pending";
    public const string Queue = "queue";
    public const string Work = "work";
    public const string Batches = "batches";
    public const string Register = "register";
    public const string Questions = "questions";
    public const string Undelivered = "undelivered";

    /// <summary>Time per stage, and the requests behind it.</summary>
    public const string Times = "times";
    public const string Slowest = "slowest";

    /// <summary>Unmapping on time by office, and the reliefs behind it.</summary>
    public const string Unmapping = "unmapping";
    public const string Reliefs = "reliefs";

    /// <summary>Campaigns, and one of them by office.</summary>
    public const string Campaigns = "campaigns";

    /// <summary>Questions that the FAQ could not answer, by week.</summary>
    public const string Misses = "misses";

    /// <summary>Undelivered messages by reason.</summary>
    public const string Failures = "failures";
}
