namespace BotApp.Conversation;

/// <summary>
/// A route of the router's table: verb, who may press it, and how its handler is invoked.
/// </summary>
public sealed record ActionRoute(
    string Verb,
    Type ActionType,
    ActionAccess Access,
    Func<IServiceProvider, Inputs, Turn, CancellationToken, Task<Reply>> Handle);
