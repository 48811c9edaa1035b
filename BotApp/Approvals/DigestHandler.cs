using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Renders the digest of all pending requests: sent in the morning and updated in place.</summary>
internal sealed class DigestHandler(BotDb db, TimeProvider clock) : INotice
{
    public string Topic => Topics.Digest;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await FaceAsync(officerId, now, ct) is { } drawn && drawn.Waiting > 0
            ? new Notice(drawn.Face, await db.BeginDigestAsync(officerId, now, ct))
            : null;
    }

    public async Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct)
    {
        if (await db.NewestDigestAsync(sent.OfficerId, ct) is { } newest && newest.Id != sent.Id)
        {
            return await db.Officers.FindAsync([sent.OfficerId], ct) is { } officer ? new Notice(QueueCard.Superseded(officer.Speaks), sent.Id) : null;
        }

        return await FaceAsync(sent.OfficerId, clock.GetUtcNow(), ct) is { } drawn ? new Notice(drawn.Face, sent.Id) : null;
    }

    private async Task<(Conversation.CardFace Face, int Waiting)?> FaceAsync(Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var view = await db.QueueAsync(officerId, await db.AuthoritiesOfAsync(officerId, now, ct), null, 0, now, ct);
        return (QueueCard.Of(officer.Speaks, view), view.All);
    }
}
