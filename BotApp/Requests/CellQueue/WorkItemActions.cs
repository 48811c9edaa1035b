using BotApp.Conversation;

namespace BotApp.Requests.CellQueue;

/// <summary>Opens a charge, mapping or activation request on the computer cell's work list.</summary>
public sealed record OpenWorkItem : ICardAction
{
    public static string Verb => "work.open";

    public const string Request = "request";
}

/// <summary>Completes a work item, with an optional remark.</summary>
public sealed record CompleteWorkItem : ICardAction
{
    public static string Verb => "work.done";

    public const string Remark = "remark";

    /// <summary>Data: the form for a remark.</summary>
    public const string WithRemark = "withRemark";

    public const int MaxRemarkLength = 300;
}
