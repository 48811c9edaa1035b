using BotApp.Conversation;

namespace BotApp.Consolidation.Paper;

/// <summary>A filled official template from a head: every row checked, nothing filed yet.</summary>
public sealed record CheckPaper : IVerb
{
    public static string Verb => "paper.check";

    /// <summary>The office, when the head has several.</summary>
    public const string Office = "office";
}

/// <summary>Files all rows that were shown as good, or none.</summary>
public sealed record FilePaper : IVerb
{
    public static string Verb => "paper.file";

    /// <summary>Data: how many good rows the card showed.</summary>
    public const string Count = "count";
}

/// <summary>Applications on paper that wait for their scans or for consolidation.</summary>
public sealed record ShowPaper : IVerb
{
    public static string Verb => "paper.list";
}

/// <summary>From now on scans join this application.</summary>
public sealed record AttachPaperScan : IVerb
{
    public static string Verb => "paper.scan";

    public const string Request = "request";
}
