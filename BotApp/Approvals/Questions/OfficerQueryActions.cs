using BotApp.Conversation;

namespace BotApp.Approvals.Questions;

/// <summary>Asks the officer a question without returning the request.</summary>
public sealed record AskOfficer : ICardAction
{
    public static string Verb => "approval.ask";

    /// <summary>Input: the question.</summary>
    public const string Text = "question";

    /// <summary>Data: set when the form is submitted.</summary>
    public const string Filled = "filled";
}

/// <summary>What the officer typed is no answer to the head, but a question of their own.</summary>
public sealed record AskAnew : ICardAction
{
    public static string Verb => "question.anew";

    /// <summary>Data: what was typed.</summary>
    public const string Text = "typed";
}

/// <summary>The officer answers on the card with the question.</summary>
public sealed record AnswerOfficerQuery : ICardAction
{
    public static string Verb => "question.answer";

    /// <summary>Data: the question; checked against its request's maker.</summary>
    public const string Enquiry = "enquiry";

    /// <summary>Input: the answer.</summary>
    public const string Text = "answer";
}
