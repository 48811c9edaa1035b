using BotApp.Conversation;

namespace BotApp.Consolidation.Paper;

/// <summary>Checks a filled template from a head without filing anything.</summary>
public sealed record CheckPaperApplications : ICardAction
{
    public static string Verb => "paper.check";

    /// <summary>The office, when the head heads several.</summary>
    public const string Office = "office";
}

/// <summary>Files all accepted rows shown, or none.</summary>
public sealed record FilePaperApplications : ICardAction
{
    public static string Verb => "paper.file";

    /// <summary>Data: the number of accepted rows shown.</summary>
    public const string Count = "count";
}

/// <summary>Attaches the next scans to this application.</summary>
public sealed record AttachPaperScan : ICardAction
{
    public static string Verb => "paper.scan";

    public const string Request = "request";
}
