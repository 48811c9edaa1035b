using BotApp.Conversation;

namespace BotApp.Requests.Activation;

/// <summary>"Activate or reset my SSO-ID" was chosen: what is wrong; or whether it has been solved meanwhile.</summary>
public sealed record StartActivation : IVerb
{
    public static string Verb => "activation.start";

    /// <summary>What is wrong as far as an answer of the helpdesk tells, so that it need not be chosen again.</summary>
    public static Inputs About(string entryId) =>
        ActivationProblems.OfEntry(entryId) is { } problem ? Inputs.None.With(ShowSakshamSeva.Problem, problem.ToString()) : Inputs.None;
}

/// <summary>What is wrong is known: whom to contact (circular ¶2).</summary>
public sealed record ShowSakshamSeva : IVerb
{
    public static string Verb => "activation.contact";

    /// <summary>Input: an <see cref="ActivationProblem"/> by name.</summary>
    public const string Problem = "problem";
}

/// <summary>"I have contacted them": from now on the bot follows it up.</summary>
public sealed record ContactedSakshamSeva : IVerb
{
    public static string Verb => "activation.contacted";
}

/// <summary>The answer to "is it solved?".</summary>
public sealed record AnswerSolved : IVerb
{
    public static string Verb => "activation.answer";

    /// <summary>Data: the follow-up that was asked about.</summary>
    public const string FollowUp = "followUp";

    /// <summary>Data: yes or no.</summary>
    public const string Solved = "solved";
}
