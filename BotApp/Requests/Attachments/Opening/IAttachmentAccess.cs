namespace BotApp.Requests.Attachments.Opening;

/// <summary>Who may read attachments of something other than a request.</summary>
public interface IAttachmentAccess
{
    /// <summary>Whether this person may read the attachments of that subject now; false for an unknown subject.</summary>
    Task<bool> MayReadAsync(Guid subject, Guid officerId, DateTimeOffset now, CancellationToken ct);
}
