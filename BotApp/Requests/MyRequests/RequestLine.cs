using BotApp.Basics;

namespace BotApp.Requests.MyRequests;

/// <summary>A request as its officer sees it: stage, holder, since when.</summary>
public sealed record RequestLine(Request Request, Phrase Holder);
