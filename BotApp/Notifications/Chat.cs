namespace BotApp.Notifications;

/// <summary>Where a person's 1:1 chat with the bot is, refreshed at every contact because the service URL can move.</summary>
public sealed class Chat
{
    public required Guid OfficerId { get; init; }

    public required string ServiceUrl { get; set; }

    /// <summary>Empty when the chat was lost (404) and must be created anew.</summary>
    public required string ConversationId { get; set; }

    public required string TeamsUserId { get; set; }

    public required string TenantId { get; set; }

    public required string BotId { get; set; }

    /// <summary>Why nothing can be sent there (uninstalled, blocked), or null. Cleared when the person speaks again.</summary>
    public string? Unreachable { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}
