using BotApp.OfficeDirectory;
using BotApp.Requests.ChargeReport;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>Reads what a form is prefilled with.</summary>
public static class DirectoryFactsQueries
{
    public static async Task<DirectoryFacts> DirectoryFactsAsync(
        this BotDb db, Officer about, OfficeProfile profile, Answers first, DateTimeOffset now, CancellationToken ct)
    {
        var office = await db.Offices.FindAsync([about.OfficeId], ct);
        var post = await db.OwnPostAsync(about, now, ct);
        var (title, others) = post is null
            ? (about.PostTitle, await db.OthersWithTitleAsync(about, ct))
            : (post.Title, await db.OtherHoldersAsync(post, about, now, ct));
        // A post with several holders, such as the Inspectors of a Division, names no successor.
        return new DirectoryFacts(about, office, profile, title, others is [var only] ? only : null)
        {
            First = first,
            Next = await db.NextPostingAsync(about, now, ct),
            Relief = await db.LastReliefAsync(about, now, ct),
        };
    }

    private static async Task<Post?> OwnPostAsync(this BotDb db, Officer about, DateTimeOffset now, CancellationToken ct) => await (
        from charge in db.ChargesAt(now).AsNoTracking()
        join held in db.Posts.AsNoTracking() on charge.PostId equals held.Id
        where charge.OfficerId == about.Id && held.OfficeId == about.OfficeId && charge.Kind != ChargeKind.Link
        orderby charge.Kind, charge.From descending
        select held).FirstOrDefaultAsync(ct);

    /// <summary>Two names at most: more than one is as good as none.</summary>
    private static async Task<List<string>> OtherHoldersAsync(
        this BotDb db, Post post, Officer about, DateTimeOffset now, CancellationToken ct) => await (
        from charge in db.Charges.AsNoTracking()
        join officer in db.Officers.AsNoTracking() on charge.OfficerId equals officer.Id
        where charge.PostId == post.Id
            && charge.OfficerId != about.Id
            && charge.Kind != ChargeKind.Link
            && (charge.Until == null || now < charge.Until)
        orderby charge.From descending
        select officer.Name).Take(2).ToListAsync(ct);

    private static async Task<List<string>> OthersWithTitleAsync(this BotDb db, Officer about, CancellationToken ct) =>
        about.PostTitle is not { } title
            ? []
            : await db.Officers.AsNoTracking()
                .Where(other => other.Id != about.Id
                    && other.OfficeId == about.OfficeId
                    && other.PostTitle == title
                    && other.Status == DirectoryStatus.Confirmed)
                .OrderBy(other => other.Id)
                .Select(other => other.Name)
                .Take(2)
                .ToListAsync(ct);

    private static async Task<Posting?> NextPostingAsync(this BotDb db, Officer about, DateTimeOffset now, CancellationToken ct) => await (
        from charge in db.Charges.AsNoTracking()
        join post in db.Posts.AsNoTracking() on charge.PostId equals post.Id
        join office in db.Offices.AsNoTracking() on post.OfficeId equals office.Id
        where charge.OfficerId == about.Id && charge.Kind != ChargeKind.Link && charge.From > now
        orderby charge.From
        select new Posting(office.Name, post.Title)).FirstOrDefaultAsync(ct);
}
