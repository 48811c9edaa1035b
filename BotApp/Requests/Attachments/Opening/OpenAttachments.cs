using BotApp.Conversation;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>Offers links to a request's attachments to anybody who may see them now.</summary>
/// <param name="Request">The request; whether the presser may see its scans is checked at the press.</param>
public sealed record OpenAttachments(Guid Request) : ICardAction
{
    public static string Verb => "documents";
}
