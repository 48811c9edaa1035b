using BotApp.Conversation;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>Offers links to a request's attachments to anybody who may see them now.</summary>
public sealed record OpenAttachments : ICardAction
{
    public static string Verb => "documents";

    /// <summary>Data: the request; whether the presser may see its scans is read at the press.</summary>
    public const string Request = "request";
}
