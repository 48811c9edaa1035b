namespace BotApp.Notifications;

/// <summary>
/// A card with buttons that was sent to a person. The card carries only <see cref="Id"/>, 128 random bits; person, subject and version are
/// read from this row when a button is pressed, never from the card.
/// </summary>
public sealed class CardMessage
{
    public required Guid Id { get; init; }

    /// <summary>What the card shows, such as approval.ask; selects the renderer.</summary>
    public required string Topic { get; init; }

    public required Guid Subject { get; init; }

    /// <summary>The version of the subject that the card shows.</summary>
    public int Version { get; set; }

    public required Guid OfficerId { get; init; }

    /// <summary>The activity id of the message, once sent; needed to update it.</summary>
    public string? ActivityId { get; set; }

    /// <summary>
    /// The person is typing in this message, or has opened something else in it: an update would take it away. News about the subject is
    /// shown when they leave it, since every press draws today's card.
    /// </summary>
    public bool InUse { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static CardMessage Create(string topic, Guid subject, int version, Guid officerId, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        Topic = topic,
        Subject = subject,
        Version = version,
        OfficerId = officerId,
        CreatedAt = now,
    };
}
