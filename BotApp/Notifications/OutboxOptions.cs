using System.ComponentModel.DataAnnotations;

namespace BotApp.Notifications;

/// <summary><c>Outbox:*</c>.</summary>
public sealed class OutboxOptions
{
    /// <summary>Rows taken at a time, at most.</summary>
    [Range(1, 500)]
    public int BatchSize { get; init; } = 50;

    /// <summary>Seconds after which the rows of a worker that died are another's; a living worker renews its hold as long as a send takes.</summary>
    [Range(5, 3600)]
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>Seconds between looks when nothing rings.</summary>
    [Range(1, 60)]
    public int PollSeconds { get; init; } = 5;
}
