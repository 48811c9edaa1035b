using BotApp.Conversation;

namespace BotApp.Requests.CellQueue;

/// <summary>Opens a charge, mapping or activation request on the computer cell's work list.</summary>
public sealed record OpenWorkItem(Guid Request) : ICardAction
{
    public static string Verb => "work.open";
}

/// <summary>Completes a work item, with an optional remark.</summary>
/// <param name="WithRemark">Shows the form for the remark first.</param>
public sealed record CompleteWorkItem(Guid Request, bool WithRemark = false) : ICardAction
{
    public static string Verb => "work.done";

    public const string Remark = "remark";

    public const int MaxRemarkLength = 300;
}
