using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Activation;

/// <summary>Asks when due, unless it has been answered before.</summary>
internal sealed class AskSolvedNotification(BotDb db) : INotificationRenderer
{
    public string Topic => NotificationTopics.ActivationFollowUp;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var followUp = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(
            d => d.Id == subject && d.OfficerId == officerId && d.Kind == RequestKind.Activation, ct);
        var officer = await db.Officers.FindAsync([officerId], ct);
        return followUp is null || officer is null
            ? null
            : new RenderResult.Message(ActivationCard.AskSolved(officer.PreferredLanguage, followUp));
    }
}
