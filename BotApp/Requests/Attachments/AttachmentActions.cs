using BotApp.Conversation;

namespace BotApp.Requests.Attachments;

public sealed record RemoveLastAttachment : ICardAction
{
    public static string Verb => "scans.remove-last";
}
