using System.ComponentModel.DataAnnotations;

namespace BotApp.Notifications;

/// <summary><c>Outbox:*</c>.</summary>
public sealed class OutboxOptions
{
    /// <summary>Rows taken at a time.</summary>
    [Range(1, 500)]
    public int BatchSize { get; init; } = 50;

    /// <summary>Seconds a worker may hold a row; must be longer than the slowest send.</summary>
    [Range(5, 3600)]
    public int LeaseSeconds { get; init; } = 300;

    /// <summary>Seconds between looks when nothing rings.</summary>
    [Range(1, 300)]
    public int PollSeconds { get; init; } = 5;
}
