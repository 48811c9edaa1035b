namespace BotApp.Notifications;

/// <summary>
/// Renders the notification of one topic when it is due. Renderers only read: whoever sends the result records it. They are called by
/// <see cref="VisibilityPolicy"/> alone, which checks first whether the recipient still belongs to the <see cref="Audience"/>.
/// </summary>
public interface INotificationRenderer
{
    string Topic { get; }

    /// <summary>Whom the topic is for; checked before every drawing.</summary>
    Audience Audience { get; }

    /// <summary>Null when the notification no longer holds: nothing is sent.</summary>
    Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct);

    /// <summary>
    /// The current state of a card that was sent before, with the card its buttons belong to, if any; null when this person may not see it
    /// any more: the neutral card replaces it.
    /// </summary>
    async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await RenderAsync(sent.Subject, sent.OfficerId, ct) is RenderResult.Message { Card: var card }
            ? new RenderResult.Message(card)
            : null;
}
