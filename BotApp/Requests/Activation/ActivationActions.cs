using BotApp.Conversation;

namespace BotApp.Requests.Activation;

/// <summary>Starts the activation flow: asks for the problem, or whether it has been solved meanwhile.</summary>
public sealed record StartActivation : ICardAction
{
    public static string Verb => "activation.start";

    /// <summary>Prefills the problem from a FAQ entry, so that it need not be chosen again.</summary>
    public static Inputs About(string entryId) =>
        ActivationProblemExtensions.FromFaqEntry(entryId) is { } problem
            ? Inputs.None.With(ShowSakshamSeva.Problem, problem.ToString())
            : Inputs.None;
}

/// <summary>Shows whom to contact for the chosen problem (circular ¶2).</summary>
public sealed record ShowSakshamSeva : ICardAction
{
    public static string Verb => "activation.contact";

    /// <summary>Input: an <see cref="ActivationProblem"/> by name.</summary>
    public const string Problem = "problem";
}

/// <summary>The officer has contacted Saksham Seva; a follow-up is scheduled.</summary>
public sealed record ContactedSakshamSeva : ICardAction
{
    public static string Verb => "activation.contacted";
}

/// <summary>The answer to "is it solved?".</summary>
public sealed record AnswerSolved : ICardAction
{
    public static string Verb => "activation.answer";

    /// <summary>Data: the follow-up that was asked about.</summary>
    public const string FollowUp = "followUp";

    /// <summary>Data: yes or no.</summary>
    public const string Solved = "solved";
}
