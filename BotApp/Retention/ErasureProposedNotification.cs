using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Asks the Systems Manager to confirm an erasure.</summary>
internal sealed class ErasureProposedNotification(BotDb db) : INotificationRenderer
{
    public string Topic => NotificationTopics.ErasureProposed;

    public Audience Audience => Audience.SystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.ErasureProposals.AsNoTracking().FirstOrDefaultAsync(one => one.Id == subject, ct) is { IsConfirmed: null } proposal
        && await db.PersonRecordsAsync(proposal.OfficerId, ct) is { } records
        && await db.Officers.FindAsync([officerId], ct) is { } officer
        && await db.Officers.FindAsync([proposal.ProposedById], ct) is { } proposer
            ? new RenderResult.Message(ErasureCard.Ask(officer.PreferredLanguage, proposal, records, proposer.Name))
            : null;
}
