using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Charges;

/// <summary>Tells old holder, new holder, superior and proposer of a change of charge that was decided.</summary>
internal sealed class ChargeChangedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.ChargeChanged;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.ChargeProposalViewAsync(subject, clock.GetUtcNow(), ct) is { Proposal.IsConfirmed: not null } view
        && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(ChargeProposalCard.Settled(officer.PreferredLanguage, view))
            : null;
}
