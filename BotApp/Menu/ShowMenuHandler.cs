using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Menu;

internal sealed class ShowMenuHandler(BotDb db, OfficeProfile profile, IOptions<RetentionOptions> retention) : IActionHandler<ShowMenu>
{
    private static readonly Phrase NotUnderstood = new(
        "I have no answer to that. Choose below, rephrase it, or ask the computer cell.",
        "इसका उत्तर उपलब्ध नहीं है। नीचे से चुनें, दूसरे शब्दों में पूछें, अथवा कंप्यूटर प्रकोष्ठ से पूछें।");

    private static readonly Phrase NothingSaid = new(
        "I am here when you need me: choose below, or write your question in a sentence, such as “I forgot my password”.",
        "आवश्यकता होने पर नीचे से चुनें, अथवा अपना प्रश्न एक वाक्य में लिखें, जैसे “पासवर्ड भूल गया”।");

    private static readonly Phrase FilesUnused = new(
        "Your file was not saved: you have no open form for it. Choose the request first; it will ask for the scan. "
            + "To add a page to a request, open it under “My requests”.",
        "आपकी फ़ाइल सहेजी नहीं गई: इसके लिए आपका कोई फ़ॉर्म खुला नहीं है। पहले अनुरोध चुनें; उसी में स्कैन प्रति माँगी जाएगी। "
            + "किसी अनुरोध में पृष्ठ जोड़ने हेतु उसे “मेरे अनुरोध” से खोलें।");

    public async Task<Reply> HandleAsync(ShowMenu action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var first = action.Reason is { } reason ? DisplayText(reason) : null;
        var question = action.Reason is MenuReason.NotUnderstood
            ? new UnclearQuestion(action.Question, UnansweredQuestion.SanitizeForStorage(action.Words))
            : null;
        return turn.Officer.IsKnown
            ? MenuCard.Render(turn, await db.MenuCountsAsync(turn, ct), first, question)
            : MenuCard.RenderForUnknown(turn, profile.ComputerCellMail, first, question);
    }

    private Phrase DisplayText(MenuReason reason) => reason switch
    {
        MenuReason.NotUnderstood => NotUnderstood,
        MenuReason.NothingSaid => NothingSaid,
        MenuReason.FilesUnused => FilesUnused,
        MenuReason.Thanked => new(
            "You are welcome. Write again whenever you need something.",
            "आपका स्वागत है। आवश्यकता होने पर पुनः लिखें।"),
        MenuReason.Scolded => new(
            "I am sorry that this did not help. Choose below, say it in other words, or write “talk to a person”.",
            "खेद है कि सहायता नहीं हो सकी। नीचे से चुनें, दूसरे शब्दों में लिखें, अथवा “किसी से बात करनी है” लिखें।"),
        MenuReason.Chatted => new(
            "I am the office's assistant for SSO-ID and mapping, a program and no person. Choose below, or write your question.",
            "मैं SSO-ID एवं मैपिंग हेतु कार्यालय का सहायक प्रोग्राम हूँ। नीचे से चुनें, अथवा अपना प्रश्न लिखें।"),
        MenuReason.HowToFind => new(
            "To find a request or a batch, type its number, or an officer's name, SSO-ID or mobile number, as far as you may see it.",
            "अनुरोध अथवा बैच खोजने हेतु उसकी संख्या, अथवा अधिकारी का नाम, SSO-ID या मोबाइल नंबर लिखें, जहाँ तक आप उसे देख सकते हैं।"),
        MenuReason.OtherPost => new(
            "That is the work of another post: the head of an office, the computer cell or the Systems Manager. This "
                + "is what you can do here:",
            "यह कार्य किसी अन्य पद का है: कार्यालय प्रमुख, कंप्यूटर प्रकोष्ठ अथवा सिस्टम प्रबंधक। आप यहाँ ये कार्य कर सकते हैं:"),
        MenuReason.FormKept => new(
            $"Your answers are kept for {retention.Value.DraftDays} days. Press “My requests” to continue.",
            $"आपके उत्तर {retention.Value.DraftDays} दिन तक सुरक्षित रहेंगे। आगे बढ़ने के लिए “मेरे अनुरोध” दबाएँ।"),
    };
}
