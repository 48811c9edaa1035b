namespace BotApp.Notifications;

/// <summary>
/// Renders the notification of one topic when it is due. Renderers only read: whoever sends the result records it.
/// </summary>
public interface INotificationRenderer
{
    string Topic { get; }

    /// <summary>Null when the notification no longer holds: nothing is sent.</summary>
    Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct);

    /// <summary>
    /// The current state of a card that was sent before, with the card its buttons belong to, if any; null when it cannot be shown any
    /// more.
    /// </summary>
    async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await RenderAsync(sent.Subject, sent.OfficerId, ct) is RenderResult.Message { Card: var card }
            ? new RenderResult.Message(card)
            : null;
}
