using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk;

/// <summary>Who is looking at a page of the desk.</summary>
internal static class VisitorQueries
{
    /// <summary>The person of a browser session, with the posts they hold now; null without access.</summary>
    public static Task<Turn?> VisitorAsync(
        this BotDb db, Guid officerId, Language? language, DateTimeOffset now, CancellationToken ct) =>
        db.VisitorAsync(db.Officers.AsNoTracking().Where(officer => officer.Id == officerId), language, now, ct);

    /// <summary>The person whom Entra names by their object id; null when they are not in the directory or have no access.</summary>
    public static Task<Turn?> SignedInVisitorAsync(
        this BotDb db, Guid aadObjectId, Language? language, DateTimeOffset now, CancellationToken ct) =>
        db.VisitorAsync(db.Officers.AsNoTracking().Where(officer => officer.AadObjectId == aadObjectId), language, now, ct);

    private static async Task<Turn?> VisitorAsync(
        this BotDb db, IQueryable<Officer> people, Language? language, DateTimeOffset now, CancellationToken ct) =>
        await people.FirstOrDefaultAsync(ct) is { HasAccess: true } officer
            ? new Turn(
                officer,
                await db.AuthoritiesOfAsync(officer.Id, now, ct),
                // A page has no chat.
                new Caller(officer.AadObjectId, "", "", "", ChatKind.Personal, "", "", officer.Name, language),
                language ?? officer.PreferredLanguage,
                now)
            : null;
}
