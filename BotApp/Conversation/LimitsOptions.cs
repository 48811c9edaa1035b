using System.ComponentModel.DataAnnotations;

namespace BotApp.Conversation;

/// <summary>
/// <c>Limits:*</c>: how fast one person may keep the bot busy. Each number is the size of that person's bucket, which fills again at the
/// same number per minute: so many at once, and on average so many a minute.
/// </summary>
public sealed class LimitsOptions
{
    /// <summary>Typed messages.</summary>
    [Range(1, 100_000)]
    public int MessagesPerMinute { get; init; } = 30;

    /// <summary>Pressed buttons.</summary>
    [Range(1, 100_000)]
    public int PressesPerMinute { get; init; } = 90;

    /// <summary>Messages with attached files.</summary>
    [Range(1, 100_000)]
    public int FilesPerMinute { get; init; } = 20;

    /// <summary>Searches in the compose box; the client sends one after each pause in typing.</summary>
    [Range(1, 100_000)]
    public int SearchesPerMinute { get; init; } = 120;

    /// <summary>Cards that a client refreshes by itself: all those on the screen whenever a chat is opened.</summary>
    [Range(1, 100_000)]
    public int RefreshesPerMinute { get; init; } = 300;

    /// <summary>Pages of the desk and scans in its viewer; each scan is fetched by itself.</summary>
    [Range(1, 100_000)]
    public int PagesPerMinute { get; init; } = 300;
}
