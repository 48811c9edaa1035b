using BotApp.Conversation;

namespace BotApp.Requests.MyRequests;

public sealed record ShowMyRequests : ICardAction
{
    public static string Verb => "mine";

    /// <summary>Data: how many requests have been shown before.</summary>
    public const string Skip = "skip";
}

/// <summary>Opens one of the officer's own requests; other people's are "not found".</summary>
public sealed record ShowRequest : ICardAction
{
    public static string Verb => "mine.open";

    public const string Id = "request";

    /// <summary>Present when the officer came with pages; the card then says when they come too late.</summary>
    public const string WithPages = "withPages";
}

/// <summary>Corrects the fields that the head ticked.</summary>
public sealed record CorrectRequest : ICardAction
{
    public static string Verb => "mine.correct";
}

/// <summary>Adds pages to a request that nobody has decided yet.</summary>
public sealed record AddPages : ICardAction
{
    public static string Verb => "mine.pages";
}

public sealed record WithdrawRequest : ICardAction
{
    public static string Verb => "mine.withdraw";

    /// <summary>Data: the officer has been asked and is sure.</summary>
    public const string Sure = "sure";

    /// <summary>Data: the version the officer saw; another one means that a decision came in between.</summary>
    public const string Seen = "seen";
}
