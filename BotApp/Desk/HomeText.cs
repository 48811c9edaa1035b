using BotApp.Basics;
using BotApp.Dashboard;

namespace BotApp.Desk;

/// <summary>The words of the first page of the desk.</summary>
internal static class HomeText
{
    public static readonly Phrase Title = new("My desk", "मेरा डेस्क");
    public static readonly Phrase Pages = new("Pages of the desk", "डेस्क के पृष्ठ");
    public static readonly Phrase Requests = new("My requests", "मेरे अनुरोध");
    public static readonly Phrase NoRequests = new("You have made no request yet.", "आपने अभी तक कोई अनुरोध नहीं किया है।");
    public static readonly Phrase Queue = new("My queue", "मेरे पास लंबित");
    public static readonly Phrase NoQueue = new("Nothing is waiting for your decision.", "आपके निर्णय हेतु कुछ लंबित नहीं है।");
    public static readonly Phrase Work = new("Work list of the computer cell", "कंप्यूटर प्रकोष्ठ की कार्य सूची");
    public static readonly Phrase NoWork = new("The work list is empty.", "कार्य सूची रिक्त है।");
    public static readonly Phrase Pending = new("Pending by office and age", "कार्यालय एवं अवधि के अनुसार लंबित");
    public static readonly Phrase ByStage = new("Pending by stage", "चरण के अनुसार लंबित");
    public static readonly Phrase ByKind = new("Pending by kind", "प्रकार के अनुसार लंबित");
    public static readonly Phrase Office = new("Office", "कार्यालय");
    public static readonly Phrase Number = new("Request", "अनुरोध");
    public static readonly Phrase Kind = new("Kind", "प्रकार");
    public static readonly Phrase Stage = new("Stage", "चरण");
    public static readonly Phrase With = new("With", "किसके पास");
    public static readonly Phrase Since = new("Since", "कब से");
    public static readonly Phrase Oldest = new("Oldest since", "सबसे पुराना");
    public static readonly Phrase Officer = new("Officer", "अधिकारी");
    public static readonly Phrase ToCheck = new("To check", "जाँच योग्य");
    public static readonly Phrase Scans = new("Scans", "स्कैन");
    public static readonly Phrase Total = new("Total", "कुल");
    public static readonly Phrase NotDelivered = new("Messages not delivered", "अवितरित संदेश");
    public static readonly Phrase Questions = new("Unanswered questions", "अनुत्तरित प्रश्न");
    public static readonly Phrase StillMapped = new("Relieved and still mapped", "कार्यमुक्त, मैपिंग शेष");
    public static readonly Phrase Late = new("Late", "विलंबित");

    public static readonly Phrase Chart = new(
        "Bar chart of the table: pending by office and age", "तालिका का दंड-आरेख: कार्यालय एवं अवधि के अनुसार लंबित");

    public static readonly Phrase NothingPending = new("Nothing is pending.", "कुछ लंबित नहीं है।");
    public static readonly Phrase Remind = new("Remind about what is late", "विलंबित के लिए अनुस्मारक भेजें");

    public static readonly Phrase RemindNote = new(
        "To those who decide on escalated requests, and to the computer cell for overdue unmapping; at most once an hour.",
        "निर्णयकर्ताओं को लंबित अनुरोधों हेतु एवं कंप्यूटर प्रकोष्ठ को विलंबित अनमैपिंग हेतु; घंटे में अधिकतम एक बार।");

    public static readonly Phrase DecideInChat = new(
        "Decide and record results on the cards in the chat; this page shows how things stand.",
        "निर्णय एवं परिणाम चैट के कार्डों पर दर्ज करें; यह पृष्ठ वर्तमान स्थिति दिखाता है।");

    public static Phrase NowWith(Phrase holder) => new($"Now with: {holder.English}", $"वर्तमान में: {holder.Hindi}");

    public static Phrase AsOf(DateTimeOffset at) =>
        new($"As of {OfficeTime.DisplayText(at).English}", $"{OfficeTime.DisplayText(at).Hindi} की स्थिति");

    public static Phrase More(int left) => new($"and {left} more; see the chat", $"तथा {left} और; चैट देखें");

    /// <summary>The heading of a column of ages, in working days.</summary>
    public static Phrase Age(WaitingAge age, DashboardView figures) => age switch
    {
        WaitingAge.Fresh => new($"Under {figures.RemindDays} days", $"{figures.RemindDays} दिन से कम"),
        WaitingAge.Reminded => new(
            $"{figures.RemindDays} to {figures.EscalateDays} days", $"{figures.RemindDays} से {figures.EscalateDays} दिन"),
        WaitingAge.Late => new($"Late, over {figures.EscalateDays} days", $"विलंबित, {figures.EscalateDays} दिन से अधिक"),
    };
}
