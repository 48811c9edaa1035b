using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

public static class CardMessageQueries
{
    /// <summary>
    /// This person's card for exactly this version: the stored one, or a new one for <see cref="CardMessageStore.Record"/>.
    /// </summary>
    public static async Task<CardMessage> CardMessageForAsync(
        this BotDb db, string topic, Guid subject, int version, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.CardMessages.FirstOrDefaultAsync(
            card => card.Topic == topic && card.Subject == subject && card.Version == version && card.OfficerId == officerId,
            ct)
        ?? CardMessage.Create(topic, subject, version, officerId, now);
}
