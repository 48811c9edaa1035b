using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Conversation;

/// <summary>Advises somebody in private about a secret that they typed in a group.</summary>
internal sealed class SecretInGroupHandler(SecretKind kind, BotDb db) : INotice
{
    public string Topic => Topics.SecretTyped(kind);

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { IsKnown: true } officer
            ? new Notice(SecretCard.InGroup(officer.Speaks, new Secret(kind)), null)
            : null;
}
