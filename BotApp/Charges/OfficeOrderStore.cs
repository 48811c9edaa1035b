using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Charges;

/// <summary>Who opens the scans of office orders.</summary>
internal sealed class OfficeOrderStore(BotDb db) : IAttachmentAccess
{
    public Task<bool> MayReadAsync(Guid subject, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        db.MayReadOrderAsync(subject, officerId, now, ct);
}
