namespace BotApp.TextProposals;

public enum TextProposalOutcome
{
    /// <summary>A second person confirmed it: it is live.</summary>
    Confirmed,

    Refused,

    /// <summary>A newer text for the same place came before the decision.</summary>
    Replaced,
}
