using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.TextProposals;

/// <summary>Tells the author of a text that it was confirmed, refused or replaced.</summary>
internal sealed class TextDecidedNotification(BotDb db, IEnumerable<ITextProposalTarget> targets) : INotificationRenderer
{
    public string Topic => NotificationTopics.TextDecided;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.TextProposalViewAsync(subject, targets, ct) is { Proposal.Outcome: not null } view
        && view.Proposal.ProposedById == officerId
        && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(TextProposalCard.Settled(officer.PreferredLanguage, view))
            : null;
}
