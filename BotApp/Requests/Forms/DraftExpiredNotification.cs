using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Requests.Forms;

/// <summary>
/// Notifies the officer that an unfinished form was deleted. The kind comes from the audit, because the draft is gone.
/// </summary>
internal sealed class DraftExpiredNotification(BotDb db, IOptions<RetentionOptions> retention) : INotificationRenderer
{
    public string Topic => NotificationTopics.DraftExpired;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var line = await db.Audit.AsNoTracking()
            .Where(l => l.Subject == subject && l.Event == DraftEvents.Expired && l.ActorId == officerId)
            .OrderByDescending(l => l.Seq)
            .FirstOrDefaultAsync(ct);
        return line?.Detail.Split(' ') is [var kindName, var day]
            && Enum.TryParse<RequestKind>(kindName, out var kind)
            && OfficeTime.ParseIso(day) is { } touched
            && await db.Officers.FindAsync([officerId], ct) is { } officer
                ? new RenderResult.Message(FormCard.Expired(
                    officer.PreferredLanguage, kind, new DraftExpired(touched, retention.Value.DraftDays)))
                : null;
    }
}
