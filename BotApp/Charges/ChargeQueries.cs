using System.Diagnostics.CodeAnalysis;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>Queries about charges and link officers.</summary>
public static class ChargeQueries
{
    private static readonly Role[] DecidingRoles = [Role.Head, Role.Cell, Role.SystemsManager];

    /// <summary>Only for posts held in one's own right: a link officer cannot name another one.</summary>
    public static async Task<LinkOfficerView> LinkOfficerViewAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var own = turn.Authorities.Where(a => DecidingRoles.Contains(a.Role) && a.Kind is not ChargeKind.Link).ToList();
        var (postIds, officeIds) = (own.Select(a => a.PostId).Distinct().ToList(), own.Select(a => (Guid?)a.OfficeId).Distinct().ToList());
        var offices = await db.Offices.AsNoTracking()
            .Where(o => officeIds.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.DisplayName, ct);
        var links = await (
            from charge in db.Charges.AsNoTracking()
            join post in db.Posts on charge.PostId equals post.Id
            join officer in db.Officers on charge.OfficerId equals officer.Id
            where postIds.Contains(charge.PostId) && charge.Kind == ChargeKind.Link && charge.Until > turn.Now
            orderby charge.From
            select new LinkLine(
                charge.Id,
                new Phrase(post.Title, post.HindiTitle ?? post.Title),
                officer.Name,
                charge.From,
                charge.Until!.Value)).ToListAsync(ct);
        var under = await db.Officers.AsNoTracking()
            .Where(o => officeIds.Contains(o.OfficeId) && o.Id != turn.Officer.Id && o.Status == DirectoryStatus.Confirmed)
            .OrderByDescending(o => o.Designation).ThenBy(o => o.Name).ToListAsync(ct);
        var heads = (await db.PostHoldersAsync(Role.Head, null, turn.Now, ct)).Where(h =>
            h.Officer.Id != turn.Officer.Id && under.All(o => o.Id != h.Officer.Id));
        var candidates = under
            .Select(o => new LinkCandidate(o, Phrase.Same($"{o.Name}, ") + o.Designation.DisplayText(), IsOwnOffice: true))
            .Concat(heads.DistinctBy(h => h.Officer.Id).OrderBy(h => h.Officer.Name, StringComparer.Ordinal)
                .Select(h => new LinkCandidate(
                    h.Officer,
                    Phrase.Same($"{h.Officer.Name}, ") + h.Authority.DisplayTitle,
                    IsOwnOffice: false)));
        return new LinkOfficerView(
            [.. own.DistinctBy(a => a.PostId)
                .Select(a => new PostChoice(a.PostId, a.DisplayTitle, offices.GetValueOrDefault(a.OfficeId, Phrase.Empty)))],
            links,
            [.. LinkCandidate.Rank(candidates, turn.Officer.Designation)
                .Select(candidate => candidate.ToChoice(turn.Officer.Designation))]);
    }

    /// <summary>Posts whose holders decide on requests, by office.</summary>
    public static async Task<IReadOnlyList<PostChoice>> DecidingPostsAsync(this BotDb db, CancellationToken ct) => await (
        from post in db.Posts.AsNoTracking()
        join office in db.Offices on post.OfficeId equals office.Id
        where post.Role == Role.Head || post.Role == Role.Cell || post.Role == Role.SystemsManager
        orderby office.Name, post.Title
        select new PostChoice(
            post.Id,
            new Phrase(post.Title, post.HindiTitle ?? post.Title),
            new Phrase(office.Name, office.HindiName ?? office.Name))).ToListAsync(ct);

    /// <summary>The only officer with that mail address or name; null when there is none or more than one.</summary>
    [SuppressMessage("Globalization", "CA1304", Justification = "Translated to SQL; no culture takes part.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Translated to SQL; no culture takes part.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Translated to SQL, which knows no StringComparison.")]
    public static async Task<Officer?> FindOfficerAsync(this BotDb db, string? typed, CancellationToken ct)
    {
        var text = TypedText.Normalize(typed ?? "");
        if (text.Length == 0)
        {
            return null;
        }

        var lower = text.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // This is SQL, not .NET: the database folds the case.
        // Databases fold case differently, and only ASCII letters alike; mail addresses contain no others.
        var byMail = await db.Officers.Where(o => o.Upn != "" && o.Upn.ToLower() == lower).OrderBy(o => o.Id).Take(2).ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
        var found = byMail.Count > 0
            ? byMail
            : await db.Officers.Where(o => o.Name == text && o.Status == DirectoryStatus.Confirmed)
                .OrderBy(o => o.Id).Take(2).ToListAsync(ct);
        return found is [var only] ? only : null;
    }
}
