using BotApp.OfficeDirectory;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Somebody who may decide now, and with which post.</summary>
public sealed record DeskHolder(Officer Officer, Authority Authority)
{
    public Decider AsDecider() => new(Officer.Id, Authority, Authority.InPlaceOf);
}

/// <summary>Who sits at which desk at an instant, read from the directory each time: charges change while cards are open.</summary>
public static class Desk
{
    public static async Task<IReadOnlyList<Authority>> AuthoritiesOfAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var held = await (
            from charge in db.Charges.AsNoTracking()
            join post in db.Posts.AsNoTracking() on charge.PostId equals post.Id
            where charge.OfficerId == officerId && charge.From <= now && (charge.Until == null || now < charge.Until)
            select new { charge.Kind, Post = post }).ToListAsync(ct);
        if (held.Count == 0)
        {
            return [];
        }

        var authorities = new List<Authority>();
        foreach (var line in held)
        {
            var inPlaceOf = line.Kind is ChargeKind.Link ? await RegularHolderAsync(db, line.Post.Id, now, ct) : null;
            authorities.Add(new Authority(line.Post.Id, line.Post.OfficeId, line.Post.Role, line.Post.Title, line.Kind, inPlaceOf));
        }

        return authorities;
    }

    /// <summary>
    /// Who may decide on a request of <paramref name="maker"/> in that office: its heads (regular, additional, link), without the maker;
    /// if there is none, the computer cell; if the maker is alone there too, the Systems Manager. Never nobody while any of them exists.
    /// </summary>
    public static async Task<IReadOnlyList<DeskHolder>> WhoDecidesAsync(this BotDb db, Guid officeId, Guid maker, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var (role, office) in ((Role, Guid?)[])[(Role.Head, officeId), (Role.Cell, null), (Role.SystemsManager, null)])
        {
            var holders = await HoldersAsync(db, role, office, now, ct);
            if (holders.Where(holder => holder.Officer.Id != maker).ToList() is { Count: > 0 } others)
            {
                return others;
            }
        }

        return [];
    }

    /// <summary>Everybody who holds a post of that role now, in that office or anywhere.</summary>
    public static async Task<IReadOnlyList<DeskHolder>> HoldersAsync(this BotDb db, Role role, Guid? officeId, DateTimeOffset now, CancellationToken ct)
    {
        var held = await (
            from post in db.Posts.AsNoTracking()
            join charge in db.Charges.AsNoTracking() on post.Id equals charge.PostId
            join officer in db.Officers.AsNoTracking() on charge.OfficerId equals officer.Id
            where post.Role == role && (officeId == null || post.OfficeId == officeId)
                && charge.From <= now && (charge.Until == null || now < charge.Until)
            orderby charge.Kind, officer.Id
            select new { Post = post, charge.Kind, Officer = officer }).ToListAsync(ct);
        var holders = new List<DeskHolder>();
        foreach (var line in held.DistinctBy(line => (line.Officer.Id, line.Post.Id)))
        {
            var inPlaceOf = line.Kind is ChargeKind.Link ? await RegularHolderAsync(db, line.Post.Id, now, ct) : null;
            holders.Add(new DeskHolder(
                line.Officer, new Authority(line.Post.Id, line.Post.OfficeId, line.Post.Role, line.Post.Title, line.Kind, inPlaceOf)));
        }

        return holders;
    }

    private static Task<Guid?> RegularHolderAsync(BotDb db, Guid postId, DateTimeOffset now, CancellationToken ct) =>
        db.Charges.AsNoTracking()
            .Where(charge => charge.PostId == postId && charge.Kind == ChargeKind.Regular
                && charge.From <= now && (charge.Until == null || now < charge.Until))
            .Select(charge => (Guid?)charge.OfficerId)
            .FirstOrDefaultAsync(ct);
}
