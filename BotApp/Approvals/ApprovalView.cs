using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Forms;

namespace BotApp.Approvals;

/// <summary>
/// A request as a head sees it now. The buttons belong to <paramref name="Card"/>; null when this person may not decide, and then there
/// are no buttons. <paramref name="Maker"/> is null for a former decider, who sees the outcome and no personal data, answers or scans.
/// <paramref name="Viewer"/> is the Teams user id for automatic refresh.
/// </summary>
public sealed record ApprovalView(
    Request Request,
    Officer? Maker,
    Phrase Office,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<Attachment> Attachments,
    CardMessage? Card,
    Phrase Holder,
    Phrase? MovedBy,
    IReadOnlyList<ReviewFlag> Flags,
    IReadOnlyList<OfficerQuery> Queries,
    bool MayUndo,
    string? Viewer = null)
{
    /// <summary>Whether the reader may not see personal data of the request any more.</summary>
    public bool IsWithheld => Maker is null;
}
