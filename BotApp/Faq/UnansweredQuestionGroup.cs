namespace BotApp.Faq;

/// <summary>Open questions with the same meaning, oldest first; cards show the first one.</summary>
public sealed record UnansweredQuestionGroup(IReadOnlyList<UnansweredQuestion> Questions)
{
    /// <summary>Answers that wait for a second person, oldest first.</summary>
    public IReadOnlyList<ProposedAnswer> Proposed { get; init; } = [];

    public UnansweredQuestion First => Questions[0];

    public bool ReplyWanted => Questions.Any(question => question.Wanted);

    public int AskerCount => Questions.Select(question => question.AskerId).Distinct().Count();
}

/// <summary>A page of groups in the cell's order of work; the first <paramref name="Skipped"/> were shown on earlier pages.</summary>
public sealed record UnansweredQuestionList(IReadOnlyList<UnansweredQuestionGroup> Groups, int Skipped, int Total)
{
    public const int Size = 5;
}
