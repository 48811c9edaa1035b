using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>Links to the scans of a request, for whoever may see them now.</summary>
public sealed record OpenDocuments : IVerb
{
    public static string Verb => "documents";

    /// <summary>Data: the request; whether the presser may see its scans is read at the press.</summary>
    public const string Request = "request";
}

/// <summary>One scan with the link to it.</summary>
public sealed record DocumentLink(string Name, Uri Address);

public sealed record DocumentsNotServed() : Refusal(new Phrase(
    "Documents cannot be opened yet: the address of this service (Documents:PublicUrl) is not set. Please tell the computer cell.",
    "दस्तावेज़ अभी नहीं खोले जा सकते: इस सेवा का पता (Documents:PublicUrl) निर्धारित नहीं है। कृपया कंप्यूटर प्रकोष्ठ को सूचित करें।"));
