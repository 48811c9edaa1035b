using BotApp.Conversation;

namespace BotApp.Requests.FlowWizard;

/// <summary>Starts the flow wizard: three plain questions.</summary>
public sealed record HelpMeChoose : IReadAction
{
    public static string Verb => "choose";
}

/// <summary>The three answers, each by its enum name.</summary>
public sealed record ChooseFlow : ICardAction
{
    public static string Verb => "choose.answer";

    public const string Ever = "ever";
    public const string Works = "works";
    public const string Changed = "changed";
}
