using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Requests.Proofs;

namespace BotApp.Approvals;

/// <summary>
/// A request as a head sees it now. <paramref name="CardId"/> is carried by the buttons; null when this person may not decide, and
/// then there are no buttons. <paramref name="Viewer"/> is the Teams user id for automatic refresh.
/// </summary>
public sealed record ApprovalView(
    Request Request,
    Officer Maker,
    string Office,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Proof> Proofs,
    Guid? CardId,
    Phrase Holder,
    Phrase? MovedBy,
    IReadOnlyList<Doubt> Doubts,
    IReadOnlyList<Enquiry> Enquiries,
    bool MayUndo,
    string? Viewer = null);
