using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

/// <summary>An officer and the post that they hold now.</summary>
public sealed record PostHolder(Officer Officer, Authority Authority)
{
    public ActingOfficer AsDecider() => new(Officer.Id, Authority, Authority.InPlaceOf);
}

/// <summary>Who holds which post at an instant, read from the directory each time: charges change while cards are open.</summary>
public static class AuthorityResolver
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
            authorities.Add(Authority.Of(line.Post, line.Kind, inPlaceOf));
        }

        return authorities;
    }

    /// <summary>
    /// Who decides on a request of <paramref name="maker"/> in that office: its heads (regular, additional, link) except the maker; if
    /// there is none, the computer cell; if the maker is alone there, the Systems Manager.
    /// </summary>
    public static async Task<IReadOnlyList<PostHolder>> DecidersAsync(this BotDb db, Guid officeId, Guid maker, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var (role, office) in ((Role, Guid?)[])[(Role.Head, officeId), (Role.Cell, null), (Role.SystemsManager, null)])
        {
            var holders = await PostHoldersAsync(db, role, office, now, ct);
            if (holders.Where(holder => holder.Officer.Id != maker).ToList() is { Count: > 0 } others)
            {
                return others;
            }
        }

        return [];
    }

    /// <summary>
    /// Who may decide on this request now: its deciders and, once it is escalated, the Systems Manager in their place. After the decision,
    /// whoever made it may undo it.
    /// </summary>
    public static async Task<IReadOnlyList<PostHolder>> DecidersForAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var deciders = await db.DecidersAsync(request.OfficeId, request.MakerId, now, ct);
        return request.EscalatedSince is null
            ? deciders
            : [.. deciders, .. (await db.EscalationDecidersAsync(request, deciders, now, ct)).Where(above => request.IsEscalated || (request.Stage is not Stage.Submitted && request.MovedById == above.Officer.Id))];
    }

    /// <summary>The Systems Manager, a Joint Commissioner, ranks above every head and the cell; the audit reads "B for A".</summary>
    public static async Task<IReadOnlyList<PostHolder>> EscalationDecidersAsync(this BotDb db, Request request, IReadOnlyList<PostHolder> deciders, DateTimeOffset now, CancellationToken ct)
    {
        var regular = deciders.OrderByDescending(holder => holder.Authority.Kind is ChargeKind.Regular).Select(holder => (Guid?)holder.Officer.Id).FirstOrDefault();
        return
        [
            .. (await db.PostHoldersAsync(Role.SystemsManager, null, now, ct))
                .Where(above => above.Officer.Id != request.MakerId && deciders.All(holder => holder.Officer.Id != above.Officer.Id))
                .Select(above => above with { Authority = above.Authority with { InPlaceOf = above.Authority.InPlaceOf ?? regular } }),
        ];
    }

    /// <summary>Everybody who holds a post of that role now, in that office or in any.</summary>
    public static async Task<IReadOnlyList<PostHolder>> PostHoldersAsync(this BotDb db, Role role, Guid? officeId, DateTimeOffset now, CancellationToken ct)
    {
        var held = await (
            from post in db.Posts.AsNoTracking()
            join charge in db.Charges.AsNoTracking() on post.Id equals charge.PostId
            join officer in db.Officers.AsNoTracking() on charge.OfficerId equals officer.Id
            where post.Role == role && (officeId == null || post.OfficeId == officeId)
                && charge.From <= now && (charge.Until == null || now < charge.Until)
            orderby charge.Kind, officer.Id
            select new { Post = post, charge.Kind, Officer = officer }).ToListAsync(ct);
        var holders = new List<PostHolder>();
        foreach (var line in held.DistinctBy(line => (line.Officer.Id, line.Post.Id)))
        {
            var inPlaceOf = line.Kind is ChargeKind.Link ? await RegularHolderAsync(db, line.Post.Id, now, ct) : null;
            holders.Add(new PostHolder(
                line.Officer, Authority.Of(line.Post, line.Kind, inPlaceOf)));
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
