using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Who holds which post at an instant, asked each time because charges change while cards are open. The answers come from the directory in
/// memory, at the version that the database has.
/// </summary>
public static class PostHolderQueries
{
    /// <summary>The charges in force at the instant: <see cref="Charge.HoldsAt"/> as SQL.</summary>
    public static IQueryable<Charge> ChargesAt(this BotDb db, DateTimeOffset at) =>
        db.Charges.Where(charge => charge.From <= at && (charge.Until == null || at < charge.Until));

    /// <summary>The posts that this person holds at the instant.</summary>
    public static async Task<IReadOnlyList<Authority>> AuthoritiesOfAsync(
        this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        (await db.DirectoryAsync(ct)).AuthoritiesOf(officerId, now);

    /// <summary>Whether this person has left the office, or lost a post since that instant.</summary>
    public static async Task<bool> HasLostAccessSinceAsync(
        this BotDb db, Guid officerId, DateTimeOffset since, DateTimeOffset now, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { HasAccess: false }
            || await db.Charges.AnyAsync(charge => charge.OfficerId == officerId && charge.Until > since && charge.Until <= now, ct);

    /// <summary>Everybody who holds a post of that role now, in that office or in any.</summary>
    public static async Task<IReadOnlyList<PostHolder>> PostHoldersAsync(
        this BotDb db, Role role, Guid? officeId, DateTimeOffset now, CancellationToken ct) =>
        (await db.DirectoryAsync(ct)).HoldersAt(role, officeId, now);

    /// <summary>
    /// Everybody who may come into question for decisions in these offices: their heads, the cell and the Systems Manager.
    /// </summary>
    public static async Task<IReadOnlyList<PostHolder>> DecidingHoldersAsync(
        this BotDb db, IReadOnlyCollection<Guid> offices, DateTimeOffset now, CancellationToken ct) =>
        (await db.DirectoryAsync(ct)).DecidingHoldersAt(offices, now);

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
}
