using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.OfficeDirectory.Joining;

/// <summary>Asks the head whether an officer on Teams is the one of a paper application; nothing is sent without a match.</summary>
internal sealed class JoinAskedHandler(BotDb db, TimeProvider clock) : INotice
{
    public string Topic => Topics.JoinAsked;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { } head
        && await db.NewcomerAsync(subject, ct) is { } newcomer
        && await db.JoinViewAsync(newcomer, officerId, await db.AuthoritiesOfAsync(officerId, clock.GetUtcNow(), ct), ct) is { } view
            ? new Notice(JoinCard.Ask(head.Speaks, view), null)
            : null;
}
