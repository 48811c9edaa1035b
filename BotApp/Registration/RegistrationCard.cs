using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Registration;

public static class RegistrationCard
{
    private static readonly Phrase Purpose = new(
        "You are not in the office directory yet. Please enter these details once.",
        "आपका नाम अभी कार्यालय निर्देशिका में नहीं है। कृपया ये विवरण एक बार भरें।");

    private static readonly Phrase Continues = new(
        " After that we continue with what you asked for.",
        " इसके पश्चात आपके चुने हुए कार्य पर आगे बढ़ेंगे।");

    public static CardContent Form(
        Language language, IReadOnlyList<FormField> questions, Answers answers, ActionLink? next, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Register", "पंजीकरण"))
            .Error(why)
            .Text(next is null ? Purpose : Purpose + Continues)
            .Note(new Phrase(
                "You can file requests at once. The head of your office sees that you registered yourself and confirms it "
                    + "with the first approval.",
                "आप तुरंत अनुरोध प्रस्तुत कर सकते हैं। आपके कार्यालय प्रमुख को दिखेगा कि आपने स्वयं पंजीकरण किया है; "
                    + "प्रथम अनुमोदन से इसकी पुष्टि होगी।"))
            .Keeps<Register>()
            .Fields(questions, answers)
            .Submit(new Phrase("Register", "पंजीकरण करें"), new Register(next))
            .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
}
