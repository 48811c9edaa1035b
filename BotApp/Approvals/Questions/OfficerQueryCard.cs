using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;

namespace BotApp.Approvals.Questions;

public static class OfficerQueryCard
{
    /// <summary>The form in which the head writes the question.</summary>
    public static CardContent Ask(Language language, ApprovalView view, Guid cardId, string? typed, Refusal? why = null) =>
        new CardBuilder(language, new Phrase($"Ask about {view.Request.Number}", $"{view.Request.Number} के विषय में पूछें"))
            .Error(why)
            .Text(new Phrase(
                $"{view.Maker?.Name} will be asked in the chat; the request stays with you.",
                $"{view.Maker?.Name} से चैट में पूछा जाएगा; अनुरोध आपके पास ही रहेगा।"))
            .Keeps<AskOfficer>(view.Request.Id)
            .TextInput(
                AskOfficer.Text,
                new Phrase("Question", "प्रश्न"),
                typed,
                required: true,
                ApprovalLimits.MaxReasonLength,
                multiline: true)
            .Submit(new Phrase("Ask", "पूछें"), new AskOfficer(cardId, Filled: true))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new OpenApproval(view.Request.Id))
            .Build();

    /// <summary>Words were typed while questions of the head are open: one press says what they are. Nothing has been sent yet.</summary>
    public static CardContent Which(Language language, IReadOnlyList<OfficerQueryView> open, string typed)
    {
        var card = new CardBuilder(language, new Phrase("What is this an answer to?", "यह किस प्रश्न का उत्तर है?"))
            .Facts((new Phrase("You wrote", "आपने लिखा"), Phrase.Same(typed)));
        foreach (var view in open.Take(CardBuilder.MaxButtons - 1))
        {
            card.Facts((Phrase.Same($"{view.Request.Number}, {view.AskedBy}"), Phrase.Same(view.Query.Text)))
                .Button(
                    new Phrase($"Answer about {view.Request.Number}", $"{view.Request.Number} का उत्तर"),
                    new AnswerOfficerQuery(view.Query.Id, typed));
        }

        return card
            .More(open.Count - (CardBuilder.MaxButtons - 1))
            .Button(new Phrase("It is a new question", "यह नया प्रश्न है"), new AskAnew(typed))
            .Build();
    }

    /// <summary>The officer reads and answers it; after the answer, or when nobody waits for it any more, without the input.</summary>
    public static CardContent ForOfficer(Language language, OfficerQueryView view, string? typed = null, Refusal? why = null)
    {
        var (query, request) = (view.Query, view.Request);
        var card = new CardBuilder(language, new Phrase($"A question about {request.Number}", $"{request.Number} के विषय में प्रश्न"))
            .Error(why)
            .Facts(
                (new Phrase("Asked by", "प्रश्नकर्ता"), Phrase.Same(view.AskedBy)),
                (new Phrase("Question", "प्रश्न"), Phrase.Same(query.Text)));
        if (query.Answer is { } answer)
        {
            card.Facts((new Phrase("Your answer", "आपका उत्तर"), Phrase.Same(answer)))
                .Success(new Phrase(
                    "Answered. The head sees it with your request.",
                    "उत्तर दिया गया। प्रमुख इसे आपके अनुरोध के साथ देखेंगे।"));
        }
        else if (request.Stage is Stage.Submitted)
        {
            card
                .Keeps<AnswerOfficerQuery>(query.Id)
                .TextInput(
                    AnswerOfficerQuery.Input,
                    new Phrase("Your answer", "आपका उत्तर"),
                    typed,
                    required: true,
                    ApprovalLimits.MaxReasonLength,
                    multiline: true)
                .Submit(new Phrase("Answer", "उत्तर दें"), new AnswerOfficerQuery(query.Id));
        }
        else
        {
            card.Text(new Phrase(
                $"An answer is no longer needed: the request is “{request.Stage.DisplayText().English}”.",
                $"अब उत्तर की आवश्यकता नहीं है: अनुरोध “{request.Stage.DisplayText().Hindi}” है।"));
        }

        return card
            .ButtonWithInputs(new Phrase("Open the request", "अनुरोध खोलें"), new ShowRequest(request.Id))
            .Build(new Phrase($"{view.AskedBy} asks about {request.Number}", $"{view.AskedBy} ने {request.Number} के विषय में पूछा है"));
    }
}
