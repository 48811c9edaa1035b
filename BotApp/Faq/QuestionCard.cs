using BotApp.Basics;
using BotApp.Conversation;
using BotApp.TextProposals;

namespace BotApp.Faq;

/// <summary>Unanswered questions: the officer's form and the queue of those who answer.</summary>
public static class QuestionCard
{
    private const int MaxWordings = 8;
    private const int MaxProposed = 3;

    public static readonly Phrase Question = new("Your question", "आपका प्रश्न");

    private static readonly Phrase Queue = new("Questions without an answer", "अनुत्तरित प्रश्न");

    public static CardContent RenderForm(Language language, string? words, string? entryId, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Ask the computer cell", "कंप्यूटर प्रकोष्ठ से पूछें"))
            .Error(why)
            .Keeps<SendQuestion>()
            .TextInput(SendQuestion.Question, Question, words, required: true, UnansweredQuestion.MaxLength, multiline: true)
            .Note(new Phrase("Never write a password or OTP.", "पासवर्ड अथवा OTP कभी न लिखें।"))
            .Submit(new Phrase("Send to the cell", "प्रकोष्ठ को भेजें"), new SendQuestion(entryId))
            .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent RenderSent(Language language, string words) =>
        new CardBuilder(language, new Phrase("Your question is with the computer cell", "आपका प्रश्न कंप्यूटर प्रकोष्ठ के पास है"))
            .Success(new Phrase($"“{words}”", $"“{words}”"))
            .Text(new Phrase("The answer will come here, in this chat.", "उत्तर इसी चैट में आएगा।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    /// <summary>One page of groups of questions.</summary>
    public static CardContent RenderQueue(Language language, UnansweredQuestionList list, Phrase? first = null)
    {
        var card = new CardBuilder(language, Queue);
        if (first is not null)
        {
            card.Success(first);
        }

        if (list.Groups.Count == 0)
        {
            card.Text(new Phrase("Nothing is waiting.", "कुछ भी लंबित नहीं है।"));
        }

        foreach (var group in list.Groups)
        {
            card.Heading(Phrase.Same(group.First.Text))
                .Note(CountLine(group))
                .RowButton(new Phrase("Open", "खोलें"), new OpenQuestion(group.First.Id));
        }

        var shown = list.Skipped + list.Groups.Count;
        if (list.Groups.Count > 0 && list.Total > shown)
        {
            card.Button(new Phrase($"Next ({list.Total - shown})", $"आगे ({list.Total - shown})"), new ShowQuestions(Skip: shown));
        }

        return card
            .Button<FindEntries>(new Phrase("Find and correct an answer", "उत्तर खोजें और सुधारें"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <summary>One group: the questions as typed, what is proposed already, and the most similar answers.</summary>
    /// <param name="mayOpenProposals">Whether the reader is among those who confirm texts.</param>
    public static CardContent RenderGroup(
        Language language,
        UnansweredQuestionGroup group,
        FaqEntry? disliked,
        IReadOnlyList<FaqEntry> near,
        bool mayOpenProposals = false)
    {
        var question = group.First.Id;
        var card = new CardBuilder(language, Phrase.Same(group.First.Text)).Note(CountLine(group));
        var others = group.Questions.Skip(1).Select(other => other.Text).Distinct().ToList();
        foreach (var other in others.Take(MaxWordings))
        {
            card.Text(Phrase.Same("• " + other));
        }

        card.More(others.Count - MaxWordings);
        AddProposed(card, group.Proposed, mayOpenProposals);

        if (disliked is not null)
        {
            card.Warning(new Phrase("This answer did not help: ", "इस उत्तर से समाधान नहीं हुआ: ") + disliked.Question)
                .Text(disliked.ShortAnswer);
        }

        foreach (var entry in near)
        {
            card.Heading(entry.Question)
                .RowButton(new Phrase("Answer with this", "इससे उत्तर दें"), new EditEntry(question, entry.Id));
        }

        return card
            .Submit(new Phrase("Write a new answer", "नया उत्तर लिखें"), new EditEntry(question))
            .Destructive(new Phrase("Dismiss: not a question for us", "हटाएँ: यह हमारा प्रश्न नहीं"), new DismissQuestion(question))
            .Button<ShowQuestions>(new Phrase("Back", "वापस"))
            .Build();
    }

    private static void AddProposed(CardBuilder card, IReadOnlyList<ProposedAnswer> proposed, bool mayOpen)
    {
        foreach (var answer in proposed.Take(MaxProposed))
        {
            card.Status(new Phrase(
                    "An answer is proposed; it waits for the confirmation of a second person.",
                    "एक उत्तर प्रस्तावित है; वह दूसरे अधिकारी की पुष्टि हेतु लंबित है।"))
                .Facts(
                    (new Phrase("Proposed answer", "प्रस्तावित उत्तर"), answer.Question),
                    (new Phrase("Proposed by", "प्रस्तावक"),
                        Phrase.Same($"{answer.Proposer}, ") + OfficeTime.DisplayText(answer.ProposedAt)));
            if (mayOpen)
            {
                card.RowButton(new Phrase("Open the proposal", "प्रस्ताव खोलें"), new OpenTextProposal(answer.Proposal));
            }
        }

        card.More(proposed.Count - MaxProposed);
    }

    private static Phrase CountLine(UnansweredQuestionGroup group)
    {
        var since = OfficeTime.DisplayText(OfficeTime.DayOf(group.First.At));
        return Phrase.Counted(group.AskerCount, ("officer, since ", "officers, since "), ("अधिकारी, ", "अधिकारी, "))
            + since
            + new Phrase("", " से")
            + (group.ReplyWanted ? new Phrase(" · reply wanted", " · उत्तर अपेक्षित") : Phrase.Empty)
            + (group.Proposed.Count == 0 ? Phrase.Empty : new Phrase(" · answer proposed", " · उत्तर प्रस्तावित"))
            + (group.First.EntryId is null ? Phrase.Empty : new Phrase(" · answer did not help", " · उत्तर से समाधान नहीं हुआ"));
    }
}
