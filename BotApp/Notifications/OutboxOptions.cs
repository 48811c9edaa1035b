using System.ComponentModel.DataAnnotations;

namespace BotApp.Notifications;

/// <summary><c>Outbox:*</c>.</summary>
public sealed class OutboxOptions
{
    /// <summary>Maximum number of rows per lease.</summary>
    [Range(1, 500)]
    public int BatchSize { get; init; } = 50;

    /// <summary>
    /// Seconds after which another worker may take the rows of a dead one; a live worker renews its lease during a delivery.
    /// </summary>
    [Range(5, 3600)]
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>Polling interval in seconds when nothing signals.</summary>
    [Range(1, 60)]
    public int PollSeconds { get; init; } = 5;
}
