using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Charges;

/// <summary>Asks the Systems Manager, or a head of another office, to confirm a change of charge.</summary>
internal sealed class ChargeProposedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.ChargeProposed;

    public Audience Audience => Audience.Deciders;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.ChargeProposalViewAsync(subject, clock.GetUtcNow(), ct) is { Proposal.IsConfirmed: null } view
        && (await db.ConfirmersAsync(view.Proposal, clock.GetUtcNow(), ct)).Any(holder => holder.Officer.Id == officerId)
        && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(ChargeProposalCard.Ask(officer.PreferredLanguage, view))
            : null;
}
