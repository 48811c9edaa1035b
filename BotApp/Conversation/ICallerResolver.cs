namespace BotApp.Conversation;

/// <summary>Resolves the caller once per turn: identity, posts, language.</summary>
public interface ICallerResolver
{
    Task<Turn> ResolveAsync(Caller caller, CancellationToken ct);

    /// <summary>Records that the person removed the bot, so that nothing more is sent to that chat.</summary>
    Task ForgetChatAsync(Caller caller, CancellationToken ct);
}
