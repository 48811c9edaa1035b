using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Registration.RecordMerge;

/// <summary>Asks the head whether an officer on Teams is the one of a paper application; nothing is sent without a match.</summary>
internal sealed class RecordMergeNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.RecordMergeProposed;

    public Audience Audience => Audience.Deciders;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { } head
        && await db.MergeCandidateAsync(subject, ct) is { } newcomer
        && await db.RecordMergeViewAsync(newcomer, officerId, await db.AuthoritiesOfAsync(officerId, clock.GetUtcNow(), ct), ct) is { } view
            ? new RenderResult.Message(RecordMergeCard.Ask(head.PreferredLanguage, view))
            : null;
}
