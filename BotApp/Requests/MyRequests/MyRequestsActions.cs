using BotApp.Conversation;

namespace BotApp.Requests.MyRequests;

/// <summary>Lists the officer's requests.</summary>
/// <param name="Skip">How many requests have been shown before.</param>
public sealed record ShowMyRequests(int? Skip = null) : IReadAction
{
    public static string Verb => "mine";
}

/// <summary>Opens one of the officer's own requests; other people's are "not found".</summary>
/// <param name="Request">The request.</param>
/// <param name="WithPages">The officer came with pages; the card then says when they come too late.</param>
public sealed record ShowRequest(Guid Request, bool WithPages = false) : IReadAction
{
    public static string Verb => "mine.open";
}

/// <summary>Corrects the fields that the head ticked.</summary>
public sealed record CorrectRequest(Guid Request) : ICardAction
{
    public static string Verb => "mine.correct";
}

/// <summary>Adds pages to a request that nobody has decided yet.</summary>
public sealed record AddPages(Guid Request) : ICardAction
{
    public static string Verb => "mine.pages";
}

/// <summary>Withdraws a request, after a confirmation.</summary>
/// <param name="Request">The request.</param>
/// <param name="Sure">The officer has been asked and is sure.</param>
/// <param name="Seen">The version the officer saw; another one means that a decision came in between.</param>
public sealed record WithdrawRequest(Guid Request, bool Sure = false, int? Seen = null) : ICardAction
{
    public static string Verb => "mine.withdraw";
}
