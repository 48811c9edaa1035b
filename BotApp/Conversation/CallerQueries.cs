using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Conversation;

/// <summary>Who is writing.</summary>
internal static class CallerQueries
{
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
