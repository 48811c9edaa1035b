using BotApp.Conversation;

namespace BotApp.Requests.Activation;

/// <summary>Starts the activation flow: asks for the problem, or whether it has been solved meanwhile.</summary>
/// <param name="Problem">What is wrong, when it is known already and only has to be confirmed.</param>
public sealed record StartActivation(ActivationProblem? Problem = null) : ICardAction
{
    public static string Verb => "activation.start";

    /// <summary>Prefills the problem from a FAQ entry, so that it need not be chosen again.</summary>
    public static StartActivation About(string entryId) => new(ActivationProblemExtensions.FromFaqEntry(entryId));
}

/// <summary>Shows whom to contact for the problem (circular ¶2).</summary>
/// <param name="Known">What is wrong, when the card does not ask for it.</param>
public sealed record ShowSakshamSeva(ActivationProblem? Known = null) : ICardAction
{
    public static string Verb => "activation.contact";

    /// <summary>Input: an <see cref="ActivationProblem"/> by name.</summary>
    public const string Problem = "problem";
}

/// <summary>The officer has contacted Saksham Seva; a follow-up is scheduled.</summary>
public sealed record ContactedSakshamSeva(ActivationProblem Problem) : ICardAction
{
    public static string Verb => "activation.contacted";
}

/// <summary>The answer to "is it solved?".</summary>
/// <param name="FollowUp">The follow-up that was asked about.</param>
/// <param name="Solved">The answer.</param>
public sealed record AnswerSolved(Guid FollowUp, bool Solved) : ICardAction
{
    public static string Verb => "activation.answer";
}
