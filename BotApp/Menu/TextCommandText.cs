using BotApp.Basics;
using BotApp.Faq.Understanding;

namespace BotApp.Menu;

/// <summary>The button that opens what a typed command asks for.</summary>
public static class TextCommandText
{
    public static Phrase DisplayText(this TextCommand command) => command switch
    {
        TextCommand.Menu or TextCommand.Help => new("Menu", "मेनू"),
        TextCommand.MyRequests or TextCommand.Complaint => new("My requests", "मेरे अनुरोध"),
        TextCommand.HelpMeChoose => new("Help me choose", "चुनने में सहायता"),
        TextCommand.MyQueue => new("My queue", "मेरे पास लंबित"),
        TextCommand.ApproveTogether => new("Approve together", "एक साथ अनुमोदित करें"),
        TextCommand.Consolidate => new("Consolidate", "समेकित करें"),
        TextCommand.SendBatch => new("Send the batch", "बैच भेजें"),
        TextCommand.WorkList => new("Work list", "कार्य सूची"),
        TextCommand.StartAgain => new("Start again", "नए सिरे से आरंभ"),
        TextCommand.MyData => new("My data", "मेरा विवरण"),
        TextCommand.PersonRecords => new("Data of a person", "व्यक्ति का विवरण"),
        TextCommand.English => Phrase.Same("English"),
        TextCommand.Hindi => Phrase.Same("हिन्दी"),
        TextCommand.UndoDecision => new("Undo a decision", "निर्णय वापस लें"),
        TextCommand.Batches => new("Batches", "बैच"),
        TextCommand.PaperApplications => new("Paper applications", "कागज़ पर आवेदन"),
        TextCommand.LinkOfficer => new("Link officer", "लिंक अधिकारी"),
        TextCommand.ReturnedResults => new("Enter results", "परिणाम दर्ज करें"),
        TextCommand.Templates => new("Templates", "टेम्पलेट"),
        TextCommand.Contacts => new("Contacts", "संपर्क"),
        TextCommand.Questions => new("Questions without an answer", "अनुत्तरित प्रश्न"),
        TextCommand.EditAnswers => new("Find and correct an answer", "उत्तर खोजें और सुधारें"),
        TextCommand.Register => new("Register in Excel", "रजिस्टर Excel में"),
        TextCommand.Dashboard => new("Pending work", "लंबित कार्य"),
        TextCommand.Overdue => new("Which office is late?", "कौन सा कार्यालय विलंबित है?"),
        TextCommand.StillMapped => new("Unmapping after relief", "कार्यमुक्ति के पश्चात मैपिंग"),
        TextCommand.Remind => new("Remind", "अनुस्मारक भेजें"),
        TextCommand.Undelivered => new("Undelivered", "अवितरित"),
        TextCommand.TextsToConfirm => new("Answers and contacts to confirm", "पुष्टि हेतु उत्तर एवं संपर्क"),
        TextCommand.ChargeOfHead => new("Charge of a head", "प्रमुख का कार्यभार"),
        TextCommand.Campaigns => new("Campaigns", "अभियान"),
        TextCommand.Directory => new("Directory", "निर्देशिका"),
        TextCommand.AddToDirectory => new("Add or close one", "एक प्रविष्टि जोड़ें अथवा बंद करें"),
        TextCommand.More => new("More", "अन्य कार्य"),
        TextCommand.FindHelp => new("How to search", "खोजने की विधि"),
        TextCommand.Registration => new("Register", "पंजीकरण करें"),
        TextCommand.OfficeQuestion => new("Answer your office's question", "कार्यालय के प्रश्न का उत्तर दें"),
        TextCommand.TalkToPerson => new("Talk to a person", "किसी व्यक्ति से बात करें"),
    };
}
