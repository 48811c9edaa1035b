using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

/// <summary>Who holds which post at an instant, read from the directory each time: charges change while cards are open.</summary>
public static class PostHolderQueries
{
    /// <summary>The charges in force at the instant: <see cref="Charge.HoldsAt"/> as SQL.</summary>
    public static IQueryable<Charge> ChargesAt(this BotDb db, DateTimeOffset at) =>
        db.Charges.Where(charge => charge.From <= at && (charge.Until == null || at < charge.Until));

    public static async Task<IReadOnlyList<Authority>> AuthoritiesOfAsync(
        this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var held = await (
            from charge in db.ChargesAt(now).AsNoTracking()
            join post in db.Posts.AsNoTracking() on charge.PostId equals post.Id
            where charge.OfficerId == officerId
            select new { charge.Kind, Post = post }).ToListAsync(ct);
        if (held.All(line => line.Kind is not ChargeKind.Link))
        {
            return [.. held.Select(line => Authority.Of(line.Post, line.Kind, null))];
        }

        // Only a link officer needs to know the other holders.
        var posts = held.Select(line => line.Post.Id).ToList();
        return [.. (await HoldersAsync(db, db.Posts.Where(post => posts.Contains(post.Id)), now, ct))
            .Where(holder => holder.Officer.Id == officerId)
            .Select(holder => holder.Authority)];
    }

    /// <summary>Whether this person has left the office, or lost a post since that instant.</summary>
    public static async Task<bool> HasLostAccessSinceAsync(
        this BotDb db, Guid officerId, DateTimeOffset since, DateTimeOffset now, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { HasAccess: false }
            || await db.Charges.AnyAsync(charge => charge.OfficerId == officerId && charge.Until > since && charge.Until <= now, ct);

    /// <summary>Everybody who holds a post of that role now, in that office or in any.</summary>
    public static Task<IReadOnlyList<PostHolder>> PostHoldersAsync(
        this BotDb db, Role role, Guid? officeId, DateTimeOffset now, CancellationToken ct) =>
        HoldersAsync(db, db.Posts.Where(post => post.Role == role && (officeId == null || post.OfficeId == officeId)), now, ct);

    /// <summary>
    /// Everybody who may come into question for decisions in these offices: their heads, the cell and the Systems Manager.
    /// </summary>
    public static Task<IReadOnlyList<PostHolder>> DecidingHoldersAsync(
        this BotDb db, IReadOnlyCollection<Guid> offices, DateTimeOffset now, CancellationToken ct) =>
        HoldersAsync(
            db,
            db.Posts.Where(post => post.Role == Role.Cell
                || post.Role == Role.SystemsManager
                || (post.Role == Role.Head && offices.Contains(post.OfficeId))),
            now,
            ct);

    /// <summary>
    /// The offices that this person answers for now: those headed, and for the cell and the Systems Manager also those that nobody heads.
    /// </summary>
    public static IQueryable<Guid> OfficesInCareOf(this BotDb db, IReadOnlyList<Authority> authorities, DateTimeOffset now)
    {
        var headed = authorities.Where(authority => authority.Role is Role.Head)
            .Select(authority => authority.OfficeId)
            .Distinct()
            .ToList();
        var mayStandIn = authorities.Any(authority => authority.Role is Role.Cell or Role.SystemsManager);
        var inForce = db.ChargesAt(now);
        return db.Offices
            .Where(office => headed.Contains(office.Id) || (mayStandIn && !db.Posts.Any(post => post.OfficeId == office.Id
                && post.Role == Role.Head
                && inForce.Any(charge => charge.PostId == post.Id))))
            .Select(office => office.Id);
    }

    private static async Task<IReadOnlyList<PostHolder>> HoldersAsync(
        BotDb db, IQueryable<Post> posts, DateTimeOffset now, CancellationToken ct)
    {
        var held = await (
            from post in posts.AsNoTracking()
            join charge in db.ChargesAt(now).AsNoTracking() on post.Id equals charge.PostId
            join officer in db.Officers.AsNoTracking() on charge.OfficerId equals officer.Id
            select new { Post = post, Charge = charge, Officer = officer }).ToListAsync(ct);
        return AuthorityResolver.HoldersAt(held.Select(line => (line.Post, line.Charge, line.Officer)), now);
    }
}
