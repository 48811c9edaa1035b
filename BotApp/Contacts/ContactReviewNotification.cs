using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;

namespace BotApp.Contacts;

/// <summary>The yearly card of the contacts, with what is right today.</summary>
internal sealed class ContactReviewNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.ContactReview;

    public Audience Audience => Audience.CellAndSystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(
                ContactsCard.Review(
                    officer.PreferredLanguage,
                    await db.ContactsAsync(ct),
                    await db.WaitingTextKeysAsync(TextKind.Contact, ct),
                    officerId),
                await db.CardMessageForAsync(Topic, subject, OfficeTime.DayOf(now).Year, officerId, now, ct))
            : null;
    }
}
