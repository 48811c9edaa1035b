namespace BotApp.Conversation;

/// <summary>
/// Asked before a stored reply is shown: when a delivery is repeated, and when a reply is delivered late. What was drawn then may show what
/// the person may not see any more.
/// </summary>
public interface IReplyVisibility
{
    /// <summary>Whether this person may still see the reply that was drawn for them then.</summary>
    Task<bool> MayStillSeeAsync(Guid officerId, StoredAnswer answer, CancellationToken ct);
}
