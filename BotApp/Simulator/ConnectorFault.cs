namespace BotApp.Simulator;

/// <summary>
/// A refusal of the Bot Connector, with Teams' own status and code (Teams documentation, conversation-messages: status codes).
/// </summary>
public sealed record ConnectorFault(int Status, string Code, string Message, int? RetryAfterSeconds = null)
{
    public static readonly ConnectorFault Throttled = new(429, "TooManyRequests", "API calls quota exceeded.", 5);
    public static readonly ConnectorFault Broken = new(500, "ServiceError", "Unknown error.");
    public static readonly ConnectorFault Blocked = new(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
}
