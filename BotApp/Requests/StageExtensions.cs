using BotApp.Basics;
using BotApp.Requests.Forms;

namespace BotApp.Requests;

public static class StageExtensions
{
    /// <summary>For queries: the stages of <see cref="IsOpen"/>.</summary>
    public static readonly IReadOnlyList<Stage> OpenStages = [.. Enum.GetValues<Stage>().Where(stage => stage.IsOpen())];

    public static bool IsOpen(this Stage stage) => stage switch
    {
        Stage.Submitted or Stage.Returned or Stage.Approved or Stage.Batched or Stage.Dispatched
            or Stage.Forwarded or Stage.WithCell => true,
        Stage.Completed or Stage.Refused or Stage.Withdrawn or Stage.Done => false,
    };

    /// <summary>The audit event for a change to this stage.</summary>
    public static string AuditEvent(this Stage stage) => $"request.{stage.ToString().ToLowerInvariant()}";

    public static Phrase DisplayText(this Stage stage) => stage switch
    {
        Stage.Submitted => new("Submitted", "प्रस्तुत"),
        Stage.Returned => new("Returned for correction", "सुधार हेतु लौटाया गया"),
        Stage.Approved => new("Approved", "अनुमोदित"),
        Stage.Batched => new("Consolidated", "समेकित"),
        Stage.Dispatched => new("Sent to the computer cell", "कंप्यूटर प्रकोष्ठ को प्रेषित"),
        Stage.Forwarded => new("Forwarded to Saksham Seva", "सक्षम सेवा को अग्रेषित"),
        Stage.Completed => new("Completed", "पूर्ण"),
        Stage.Refused => new("Refused", "अस्वीकृत"),
        Stage.Withdrawn => new("Withdrawn", "वापस लिया गया"),
        Stage.WithCell => new("With the computer cell", "कंप्यूटर प्रकोष्ठ के पास"),
        Stage.Done => new("Done", "पूर्ण"),
    };

    public static Phrase DisplayText(this RequestKind kind) => FlowCatalog.Of(kind).Name;

    /// <summary>
    /// Charge, mapping and unsolved activation requests need no approval: they go to the computer cell (circular ¶5, ¶6).
    /// </summary>
    public static bool GoesStraightToCell(this RequestKind kind) => !FlowCatalog.Of(kind).NeedsApproval;
}
