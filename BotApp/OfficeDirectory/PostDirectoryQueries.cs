using BotApp.Basics;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

/// <summary>The directory in memory, read from the database when its version has changed.</summary>
public static class PostDirectoryQueries
{
    /// <summary>
    /// The directory as of now; within a turn that has not written anything, as of the turn's beginning. A save that rests on an older
    /// directory than the committed one is refused (<see cref="BotDb.SaveAsync"/>).
    /// </summary>
    public static async Task<PostDirectory> DirectoryAsync(this BotDb db, CancellationToken ct)
    {
        // The version first: rows that change in between belong to a later one, which the next turn asks for.
        var version = await db.DirectoryVersionAsync(ct);
        var cache = db.Shared<PostDirectoryCache>();
        if (cache.Find(version) is { } known)
        {
            return known;
        }

        var read = await db.ReadDirectoryAsync(version, ct);
        if (db.Database.CurrentTransaction is null)
        {
            // What a transaction has written may still be rolled back.
            cache.Offer(read);
            db.Shared<LiveOfficeSettings>().Offer(version, await db.OfficeSettingsAsync(ct));
        }

        return read;
    }

    private static async Task<PostDirectory> ReadDirectoryAsync(this BotDb db, long version, CancellationToken ct)
    {
        try
        {
            var rows = await (
                from charge in db.Charges.AsNoTrackingWithIdentityResolution()
                join post in db.Posts on charge.PostId equals post.Id
                join officer in db.Officers on charge.OfficerId equals officer.Id
                select new { Post = post, Charge = charge, Officer = officer }).ToListAsync(ct);
            return new PostDirectory(version, rows.ConvertAll(row => (row.Post, row.Charge, row.Officer)));
        }
        catch (UndecryptableValueException)
        {
            return new PostDirectory(version, await db.ReadableChargesAsync(ct));
        }
    }

    /// <summary>
    /// The charges of everybody whose record decrypts. A record that somebody changed by SQL must not keep the whole office from working;
    /// whoever it belongs to decides nothing until an operator has mended it (<c>verify-audit</c> names it).
    /// </summary>
    private static async Task<List<(Post Post, Charge Charge, Officer Officer)>> ReadableChargesAsync(this BotDb db, CancellationToken ct)
    {
        var charges = await (
            from charge in db.Charges.AsNoTrackingWithIdentityResolution()
            join post in db.Posts on charge.PostId equals post.Id
            select new { Post = post, Charge = charge }).ToListAsync(ct);
        var officers = new Dictionary<Guid, Officer>();
        foreach (var id in charges.Select(row => row.Charge.OfficerId).Distinct())
        {
            try
            {
                officers[id] = await db.Officers.AsNoTracking().SingleAsync(officer => officer.Id == id, ct);
            }
            catch (UndecryptableValueException)
            {
                // Left out, see above.
            }
        }

        return [.. charges.Where(row => officers.ContainsKey(row.Charge.OfficerId))
            .Select(row => (row.Post, row.Charge, officers[row.Charge.OfficerId]))];
    }
}
