using System.ComponentModel.DataAnnotations;

namespace BotApp.Notifications;

/// <summary><c>Outbox:*</c>.</summary>
public sealed class OutboxOptions
{
    /// <summary>Rows taken at a time.</summary>
    [Range(1, 500)]
    public int BatchSize { get; init; } = 50;

    /// <summary>Seconds a worker may hold a row; longer than the slowest send, which is a mail whose relay takes ten minutes to confirm.</summary>
    [Range(5, 3600)]
    public int LeaseSeconds { get; init; } = 900;

    /// <summary>Seconds between looks when nothing rings.</summary>
    [Range(1, 300)]
    public int PollSeconds { get; init; } = 5;
}
