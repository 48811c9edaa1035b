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
        }

        return read;
    }

    private static async Task<PostDirectory> ReadDirectoryAsync(this BotDb db, long version, CancellationToken ct)
    {
        var rows = await (
            from charge in db.Charges.AsNoTrackingWithIdentityResolution()
            join post in db.Posts on charge.PostId equals post.Id
            join officer in db.Officers on charge.OfficerId equals officer.Id
            select new { Post = post, Charge = charge, Officer = officer }).ToListAsync(ct);
        return new PostDirectory(version, rows.ConvertAll(row => (row.Post, row.Charge, row.Officer)));
    }
}
