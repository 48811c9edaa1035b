using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Requests.Proofs;

namespace BotApp.Approvals;

/// <summary>
/// A request as a head sees it at this moment. <paramref name="CardId"/> is what the buttons carry; null when this person may not
/// decide now, and then there are no buttons. <paramref name="Viewer"/> is the Teams id for whom the card asks for itself anew.
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

/// <summary>A press on a decision card, checked against today's directory. <paramref name="WhyNot"/> is set when it must not count.</summary>
public sealed record DecisionDesk(Request Request, Decider Decider, Refusal? WhyNot);

/// <summary>The card was drawn before the request changed; nobody decides on what they have not seen.</summary>
public sealed record ChangedSince() : Refusal(new Phrase(
    "The request has changed since this card was sent. Please look at it again; nothing was recorded.",
    "यह कार्ड भेजे जाने के बाद अनुरोध बदल गया है। कृपया पुनः देखें; कुछ भी दर्ज नहीं किया गया।"));
