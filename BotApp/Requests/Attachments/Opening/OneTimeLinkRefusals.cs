using BotApp.Basics;

namespace BotApp.Requests.Attachments.Opening;

public sealed record PublicUrlNotSet() : Refusal(new Phrase(
    "Documents cannot be opened yet: the address of this service (Documents:PublicUrl) is not set. Please tell the computer cell.",
    "दस्तावेज़ अभी नहीं खोले जा सकते: इस सेवा का पता (Documents:PublicUrl) निर्धारित नहीं है। कृपया कंप्यूटर प्रकोष्ठ को सूचित करें।"));

/// <summary>The input is not six digits; it does not count as a try.</summary>
public sealed record InvalidPin() : Refusal(new Phrase("Please enter all six digits of the code.", "कृपया कोड के सभी छह अंक दर्ज करें।"));

/// <summary>Six digits, but not the right ones.</summary>
public sealed record WrongPin(int TriesLeft) : Refusal(new Phrase(
    $"This code is not correct. Tries left: {TriesLeft}.", $"यह कोड सही नहीं है। शेष प्रयास: {TriesLeft}।"));
