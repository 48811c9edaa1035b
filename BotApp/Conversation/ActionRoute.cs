namespace BotApp.Conversation;

/// <summary>
/// A route of the router's table: verb, what it does for people outside the directory, and how its handler is invoked.
/// </summary>
public sealed record ActionRoute(
    string Verb,
    Type ActionType,
    StrangerAccess Strangers,
    Func<IServiceProvider, Inputs, Turn, CancellationToken, Task<Reply>> Handle);
