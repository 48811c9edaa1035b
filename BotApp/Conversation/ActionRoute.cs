namespace BotApp.Conversation;

/// <summary>
/// A route of the router's table: verb, whether people outside the directory may use it, and how its handler is invoked.
/// </summary>
public sealed record ActionRoute(
    string Verb,
    Type ActionType,
    bool AllowsUnknown,
    Func<IServiceProvider, Inputs, Turn, CancellationToken, Task<Reply>> Handle);
