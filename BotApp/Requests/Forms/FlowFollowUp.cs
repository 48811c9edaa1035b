using BotApp.Basics;

namespace BotApp.Requests.Forms;

/// <summary>
/// What the receipt of one flow says about another that is often needed next, and the label of the button that starts it.
/// </summary>
public sealed record FlowFollowUp(Phrase Reason, Phrase Label, RequestKind Next);
