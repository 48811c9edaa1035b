namespace BotApp.Conversation;

/// <summary>One line of the router's table: a verb, who may use it before being known, and how its handler is reached.</summary>
public sealed record VerbEntry(
    string Verb,
    Type Action,
    bool OpenToStrangers,
    Func<IServiceProvider, Inputs, Turn, CancellationToken, Task<Reply>> Handle);
