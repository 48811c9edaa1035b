using BotApp.Basics;

namespace BotApp.Desk.Tables;

/// <summary>The words of the tables.</summary>
internal static class TableText
{
    public static readonly Phrase Csv = new("Save as CSV", "CSV के रूप में सहेजें");
    public static readonly Phrase Excel = new("Save as Excel", "Excel के रूप में सहेजें");
    public static readonly Phrase Next = new("Next page", "अगला पृष्ठ");
    public static readonly Phrase Yes = new("yes", "हाँ");
    public static readonly Phrase No = new("no", "नहीं");

    public static readonly Phrase Batch = new("Batch", "बैच");
    public static readonly Phrase OpenBatches = new("Open batches", "जारी बैच");
    public static readonly Phrase ClosedBatches = new("Closed batches", "पूर्ण बैच");
    public static readonly Phrase SentBatches = new("Sent batches", "प्रेषित बैच");
    public static readonly Phrase Rows = new("Rows", "पंक्तियाँ");
    public static readonly Phrase Submitted = new("Submitted", "प्रस्तुत");
    public static readonly Phrase Designation = new("Designation", "पदनाम");
    public static readonly Phrase PendingRows = new("Pending requests, the longest waiting first", "लंबित अनुरोध, सबसे पुराने पहले");
    public static readonly Phrase OverdueAt = new("Unmap by", "अनमैप की समय-सीमा");

    public static readonly Phrase Problem = new("Problem", "समस्या");
    public static readonly Phrase Recipient = new("Recipient", "प्राप्तकर्ता");
    public static readonly Phrase SentByMail = new("Sent by mail instead", "इसके स्थान पर मेल भेजी गई");
    public static readonly Phrase AllDelivered = new("Everything has been delivered.", "सब कुछ वितरित हो चुका है।");

    public static readonly Phrase SendAgainInChat = new(
        "Send again or close on the card: menu, More, Undelivered.", "कार्ड पर पुनः भेजें अथवा बंद करें: मेनू, अधिक, अवितरित।");

    public static readonly Phrase OpenQuestions = new("Questions without an answer", "अनुत्तरित प्रश्न");
    public static readonly Phrase Question = new("Question", "प्रश्न");
    public static readonly Phrase Askers = new("Asked by (persons)", "पूछने वाले");
    public static readonly Phrase ReplyWanted = new("Reply wanted", "उत्तर अपेक्षित");
    public static readonly Phrase NoQuestions = new("No question is waiting.", "कोई प्रश्न लंबित नहीं है।");

    public static readonly Phrase AnswerInChat = new(
        "Answer on the card in the chat: menu, Questions.", "उत्तर चैट के कार्ड पर दें: मेनू, प्रश्न।");

    public static readonly Phrase TimePerStage = new("Time per stage", "प्रत्येक चरण में समय");
    public static readonly Phrase TimeChart = new("Bar chart: average working days per stage", "दंड-आरेख: प्रत्येक चरण में औसत कार्य दिवस");
    public static readonly Phrase TimeRows = new("Requests by time in the stage, the longest first", "चरण में समय के अनुसार अनुरोध");
    public static readonly Phrase AverageDays = new("Average, working days", "औसत, कार्य दिवस");
    public static readonly Phrase LongestDays = new("Longest, working days", "अधिकतम, कार्य दिवस");
    public static readonly Phrase Days = new("Working days", "कार्य दिवस");
    public static readonly Phrase Until = new("Until", "कब तक");
    public static readonly Phrase Requests = new("Requests", "अनुरोध");

    public static readonly Phrase UnmappingTitle = new("Unmapping on time", "समय पर अनमैपिंग");
    public static readonly Phrase UnmappingChart = new("Bar chart: unmapping on time by office", "दंड-आरेख: कार्यालयवार समय पर अनमैपिंग");
    public static readonly Phrase ReliefRows = new(
        "Relieved officers, still mapped ones first", "कार्यमुक्त अधिकारी, मैपिंग शेष वाले पहले");
    public static readonly Phrase OnTime = new("On time", "समय पर");
    public static readonly Phrase TooLate = new("Late", "विलंब से");
    public static readonly Phrase StillMapped = new("Still mapped", "मैपिंग शेष");
    public static readonly Phrase Relieved = new("Relieved", "कार्यमुक्त");
    public static readonly Phrase Unmapped = new("Unmapped", "अनमैप");
    public static readonly Phrase NoReliefs = new("Nobody was relieved.", "कोई अधिकारी कार्यमुक्त नहीं हुआ।");

    public static readonly Phrase MissesTitle = new("Questions that found no answer, by week", "सप्ताहवार अनुत्तरित प्रश्न");
    public static readonly Phrase MissesChart = new(
        "Bar chart: questions without an answer by week", "दंड-आरेख: सप्ताहवार अनुत्तरित प्रश्न");
    public static readonly Phrase Week = new("Week from", "सप्ताह, आरंभ");
    public static readonly Phrase Answered = new("Closed since", "तत्पश्चात् निपटाए गए");
    public static readonly Phrase Open = new("Open", "लंबित");

    public static readonly Phrase NoMisses = new(
        "In twelve weeks, every question found an answer.", "बारह सप्ताह में प्रत्येक प्रश्न का उत्तर मिला।");

    public static readonly Phrase MissesNote = new(
        "The helpdesk and the computer cell read and answer the questions themselves.",
        "प्रश्नों को सहायता केंद्र एवं कंप्यूटर प्रकोष्ठ पढ़ते एवं उत्तर देते हैं।");

    public static readonly Phrase Campaigns = new("Campaigns and check-ins", "अभियान एवं जाँच");
    public static readonly Phrase NoCampaigns = new("There is no campaign yet.", "अभी तक कोई अभियान नहीं है।");
    public static readonly Phrase Campaign = new("Campaign", "अभियान");
    public static readonly Phrase State = new("State", "स्थिति");
    public static readonly Phrase Started = new("Started", "आरंभ");
    public static readonly Phrase People = new("Officers", "अधिकारी");
    public static readonly Phrase Nudged = new("Nudged", "स्मरण कराया");
    public static readonly Phrase Filed = new("Filed or answered", "प्रस्तुत अथवा उत्तर");
    public static readonly Phrase OptedOut = new("Opted out", "लागू नहीं");
    public static readonly Phrase StillOpen = new("Still open", "शेष");
    public static readonly Phrase NotDelivered = new("Not delivered", "अवितरित");

    public static readonly Phrase CampaignsInChat = new(
        "Start, pause and end on the card: menu, More, Campaigns.",
        "कार्ड पर आरंभ करें, रोकें अथवा समाप्त करें: मेनू, अन्य कार्य, अभियान।");

    public static Phrase NewestCompleted(int count) => new(
        $"Of the last {count} completed requests.", $"अंतिम {count} पूर्ण अनुरोधों के अनुसार।");

    public static Phrase LastDays(int days) => new(
        $"Open reliefs, and those of the last {days} days.", $"लंबित कार्यमुक्तियाँ एवं अंतिम {days} दिनों की।");
}
