namespace BotApp.Conversation;

/// <summary>How the router finds out, once per turn, who is speaking and in which language.</summary>
public interface IRecognise
{
    Task<Turn> RecogniseAsync(Caller caller, CancellationToken ct);

    /// <summary>Notes that the person removed the bot, so that nothing more is sent to that chat.</summary>
    Task ForgetChatAsync(Caller caller, CancellationToken ct);
}
