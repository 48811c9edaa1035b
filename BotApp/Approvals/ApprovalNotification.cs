using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>
/// Renders the card that asks a head to decide. Nothing is sent for a request that is no longer pending; beyond a few requests one
/// digest replaces the single cards. After a correction or an answer a new card follows, and the older one only points to it.
/// </summary>
internal sealed class ApprovalNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.ApprovalRequested;

    public Audience Audience => Audience.PresentAndFormerDeciders;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var authorities = await db.AuthoritiesOfAsync(officerId, now, ct);
        var waiting = await db.AwaitingDecisionByAsync(officerId, authorities, now, ct);
        if (!await waiting.AnyAsync(r => r.Id == subject, ct))
        {
            return null;
        }

        if (await waiting.CountAsync(ct) > DigestQueries.MaxSingleCards)
        {
            if (await db.UpdatableDigestAsync(officerId, now, ct) is { } inView)
            {
                return new RenderResult.Refresh(inView.Id);
            }

            var (digest, superseded) = await db.NextDigestAsync(officerId, now, ct);
            return new RenderResult.Message(
                QueueCard.Render(officer.PreferredLanguage, await db.QueueAsync(officerId, authorities, null, 0, now, ct)),
                digest,
                superseded);
        }

        return await db.ApprovalViewAsync(subject, officerId, now, ct) is { Card: { } card } view
            ? new RenderResult.Message(ApprovalCard.Render(officer.PreferredLanguage, view), card, await db.PreviousMessageAsync(card, ct))
            : null;
    }

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct)
    {
        if (await db.ApprovalViewAsync(sent.Subject, sent.OfficerId, clock.GetUtcNow(), ct) is not { } view
            || await db.Officers.FindAsync([sent.OfficerId], ct) is not { } officer)
        {
            return null;
        }

        return view.Request.Stage is Stage.Submitted && await db.HasNewerMessageAsync(sent, ct)
            ? new RenderResult.Message(ApprovalCard.Superseded(officer.PreferredLanguage, view))
            : new RenderResult.Message(ApprovalCard.Render(officer.PreferredLanguage, view), view.Card);
    }
}
