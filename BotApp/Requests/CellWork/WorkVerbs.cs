using BotApp.Conversation;

namespace BotApp.Requests.CellWork;

/// <summary>One charge, mapping or activation request on the cell's work list, with its documents.</summary>
public sealed record OpenWork : IVerb
{
    public static string Verb => "work.open";

    public const string Request = "request";
}

/// <summary>The cell has done it; a remark may go with it.</summary>
public sealed record FinishWork : IVerb
{
    public static string Verb => "work.done";

    public const string Remark = "remark";

    /// <summary>Data: the form for a remark.</summary>
    public const string WithRemark = "withRemark";

    public const int LongestRemark = 300;
}
