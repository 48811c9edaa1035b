namespace BotApp.Conversation;

/// <summary>Resolves the caller once per turn: identity, posts, language.</summary>
public interface ICallerResolver
{
    /// <param name="caller">Who writes.</param>
    /// <param name="pressedMessage">See <see cref="Turn.PressedMessageId"/>.</param>
    Task<Turn> ResolveAsync(Caller caller, string? pressedMessage, CancellationToken ct);

    /// <summary>Records that the person removed the bot, so that nothing more is sent to that chat.</summary>
    Task ForgetChatAsync(Caller caller, CancellationToken ct);
}
