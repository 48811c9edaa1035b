using BotApp.Conversation;

namespace BotApp.Consolidation.Paper;

/// <summary>Checks a filled template from a head without filing anything.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="ForOffice">The office that was chosen before.</param>
/// <param name="Skip">The number of rows shown on earlier pages.</param>
public sealed record CheckPaperApplications(Guid Staged, Guid? ForOffice = null, int? Skip = null) : ICardAction
{
    public static string Verb => "paper.check";

    /// <summary>The input for the office, when the head heads several.</summary>
    public const string Office = "office";
}

/// <summary>Files all accepted rows shown, or none.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="Office">The office that the applications are filed for; the person has to be its head.</param>
/// <param name="Count">The number of accepted rows shown; if it has changed, the report is shown again.</param>
public sealed record FilePaperApplications(Guid Staged, Guid Office, int Count) : ICardAction
{
    public static string Verb => "paper.file";
}

/// <summary>Attaches the next scans to this application.</summary>
public sealed record AttachPaperScan : ICardAction
{
    public static string Verb => "paper.scan";

    /// <summary>The input for the application.</summary>
    public const string Request = "request";
}
