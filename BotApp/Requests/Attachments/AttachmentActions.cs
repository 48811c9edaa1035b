using BotApp.Conversation;

namespace BotApp.Requests.Attachments;

/// <summary>Removes the attachment that was added last to the draft.</summary>
public sealed record RemoveLastAttachment(RequestKind Kind) : ICardAction
{
    public static string Verb => "scans.remove-last";
}
