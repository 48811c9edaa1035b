using BotApp.Basics;

namespace BotApp.Desk;

/// <summary>The words of the page of a batch.</summary>
internal static class BatchText
{
    public static readonly Phrase Letter = new("Covering letter", "अग्रेषण पत्र");
    public static readonly Phrase Workbook = new("Workbook, as in the file", "कार्यपुस्तिका, फ़ाइल के अनुसार");
    public static readonly Phrase SentBy = new("Sent by", "प्रेषक");
    public static readonly Phrase Reference = new("Saksham Seva reference", "सक्षम सेवा संदर्भ");
    public static readonly Phrase Result = new("Result", "परिणाम");

    public static readonly Phrase NotSent = new("Not sent yet", "अभी प्रेषित नहीं");

    public static readonly Phrase SendInChat = new(
        "This is what would be sent now. Send it from the card in the chat: menu, My queue, Consolidate.",
        "अभी भेजने पर यही प्रेषित होगा। चैट में कार्ड से भेजें: मेनू, मेरे पास लंबित, समेकित करें।");

    public static readonly Phrase FilesInChat = new(
        "The files themselves and the next steps are on the batch's card in the chat.",
        "फ़ाइलें एवं आगे के चरण चैट में बैच के कार्ड पर उपलब्ध हैं।");
}
