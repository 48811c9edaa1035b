using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Conversation;

/// <summary>Who is writing.</summary>
internal static class CallerQueries
{
    /// <summary>
    /// The person of that object id, null when unknown. Their chat, if they have one, is then tracked too: both come in one statement.
    /// </summary>
    public static async Task<Officer?> OfficerWithChatAsync(this BotDb db, Guid aadObjectId, CancellationToken ct) =>
        (await (
            from officer in db.Officers
            where officer.AadObjectId == aadObjectId
            join chat in db.Chats on officer.AadObjectId equals chat.OfficerId into chats
            from chat in chats.DefaultIfEmpty()
            select new { Officer = officer, Chat = chat }).FirstOrDefaultAsync(ct))?.Officer;

    /// <summary>
    /// The person of the directory for roads that begin no turn, such as the message extension; null for everybody to whom the bot answers
    /// nothing: people it does not know and those who were closed.
    /// </summary>
    public static async Task<Officer?> OfficerWithAccessAsync(this BotDb db, Caller who, CancellationToken ct) =>
        await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.AadObjectId == who.AadObjectId, ct)
            is { IsKnown: true, HasAccess: true } officer
                ? officer
                : null;
}
