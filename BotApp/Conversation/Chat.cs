namespace BotApp.Conversation;

/// <summary>A person's 1:1 chat with the bot, refreshed at every contact because the service URL can change.</summary>
public sealed class Chat
{
    public required Guid OfficerId { get; init; }

    public required string ServiceUrl { get; set; }

    /// <summary>Empty when the chat was not found (404) and must be created again.</summary>
    public required string ConversationId { get; set; }

    public required string TeamsUserId { get; set; }

    public required string TenantId { get; set; }

    public required string BotId { get; set; }

    /// <summary>Why the chat is unreachable (uninstalled, blocked), or null. Cleared when the person writes again.</summary>
    public string? Unreachable { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}
