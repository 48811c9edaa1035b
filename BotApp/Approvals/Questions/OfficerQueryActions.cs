using BotApp.Conversation;

namespace BotApp.Approvals.Questions;

/// <summary>Asks the officer a question without returning the request.</summary>
/// <param name="Card">As for <see cref="ApproveRequest"/>.</param>
/// <param name="Filled">The form was submitted.</param>
public sealed record AskOfficer(Guid Card, bool Filled = false) : ICardAction
{
    public static string Verb => "approval.ask";

    /// <summary>Input: the question.</summary>
    public const string Text = "question";
}

/// <summary>The officer typed a question of their own rather than an answer to the head.</summary>
public sealed record AskAnew(string Typed) : ICardAction
{
    public static string Verb => "question.anew";
}

/// <summary>The officer answers on the card with the question.</summary>
/// <param name="Query">The question; checked against its request's maker.</param>
/// <param name="Answer">What was typed before the card was shown; null when the card asks for it.</param>
public sealed record AnswerOfficerQuery(Guid Query, string? Answer = null) : ICardAction
{
    public static string Verb => "question.answer";

    /// <summary>The input for the answer.</summary>
    public static string Input { get; } = CardData.KeyOf<AnswerOfficerQuery>(nameof(Answer));
}

/// <summary>Shows the oldest question to which an answer is awaited from this officer.</summary>
public sealed record ShowOfficerQuery : ICardAction
{
    public static string Verb => "question.open";
}
