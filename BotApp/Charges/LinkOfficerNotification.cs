using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>Notifies a link officer of the period and the officer they act for, or that it ended early.</summary>
internal sealed class LinkOfficerNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.LinkOfficerChanged;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.Charges.AsNoTracking()
            .FirstOrDefaultAsync(
                c => c.Id == subject && c.OfficerId == officerId && c.Kind == ChargeKind.Link,
                ct) is not { Until: { } until } charge ||
            await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var post = await db.Posts.AsNoTracking().FirstAsync(p => p.Id == charge.PostId, ct);
        var office = await db.Offices.AsNoTracking().FirstAsync(o => o.Id == post.OfficeId, ct);
        var regular = await db.ChargesAt(charge.From).AsNoTracking()
            .Where(c => c.PostId == post.Id && c.Kind == ChargeKind.Regular)
            .Join(db.Officers, c => c.OfficerId, o => o.Id, (_, o) => o.Name).FirstOrDefaultAsync(ct);
        return until > charge.From && until > clock.GetUtcNow()
            ? new RenderResult.Message(
                LinkOfficerCard.Named(
                    officer.PreferredLanguage,
                    new LinkLine(charge.Id, post.DisplayTitle, regular ?? post.Title, charge.From, until),
                    office.DisplayName))
            : new RenderResult.Message(LinkOfficerCard.Ended(officer.PreferredLanguage, post.DisplayTitle, office.DisplayName));
    }
}
