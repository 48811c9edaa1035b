using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Registration;

public static class RegistrationCard
{
    public static CardContent Form(Language language, IReadOnlyList<FormField> questions, Answers answers, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Register", "पंजीकरण"))
            .Error(why)
            .Note(new Phrase(
                "You can file requests at once. The head of your office sees that you registered yourself and confirms it with the first approval.",
                "आप तुरंत अनुरोध प्रस्तुत कर सकते हैं। आपके कार्यालय प्रमुख को दिखेगा कि आपने स्वयं पंजीकरण किया है; प्रथम अनुमोदन से इसकी पुष्टि होगी।"))
            .Keeps<Register>()
            .Fields(questions, answers)
            .Submit<Register>(new Phrase("Register", "पंजीकरण करें"))
            .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
}
