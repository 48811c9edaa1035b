using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>News of a decision or result that two officers took together through the operator.</summary>
public static class DecidedByTwoCard
{
    public static CardContent Render(Language language, Request request, IReadOnlyList<string> names) =>
        new CardBuilder(language, new Phrase("Recorded for two officers", "दो अधिकारियों की ओर से दर्ज"))
            .Facts(
                (new Phrase("Request", "अनुरोध"), Phrase.Same(request.Number)),
                (new Phrase("Kind", "प्रकार"), request.Kind.DisplayText()),
                (new Phrase("Stage", "चरण"), request.Stage.DisplayText()),
                (new Phrase("By", "द्वारा"), Phrase.Same(string.Join(", ", names))))
            .Text(new Phrase(
                "Nobody in the directory was left for it, so the administrator of this assistant recorded what these two officers decided. "
                    + "If you know nothing of it, please tell the computer cell and the Systems Manager at once.",
                "निर्देशिका में इसके लिए कोई अन्य अधिकारी शेष नहीं था, अतः इस सहायक के प्रशासक ने इन दो अधिकारियों का निर्णय दर्ज किया। "
                    + "यदि आपको इसकी जानकारी नहीं है, तो कृपया तुरंत कंप्यूटर प्रकोष्ठ एवं सिस्टम प्रबंधक को बताएँ।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(Phrase.Same($"{request.Number}: ") + request.Stage.DisplayText());
}
