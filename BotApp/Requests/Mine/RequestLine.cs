using BotApp.Basics;

namespace BotApp.Requests.Mine;

/// <summary>A request with what an officer wants to know of it: where it is, with whom, since when.</summary>
public sealed record RequestLine(Request Request, Phrase Holder);
