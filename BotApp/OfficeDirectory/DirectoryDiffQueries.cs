using BotApp.Basics;
using BotApp.OfficeDirectory.Duties;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

public static class DirectoryDiffQueries
{
    /// <summary>
    /// What the rows would change now. Rows of somebody who was closed are left out: a file from before they left must not bring back their
    /// posts or their erased names.
    /// </summary>
    public static async Task<Result<DirectoryDiff>> DirectoryDiffAsync(
        this BotDb db, IEnumerable<DirectoryRow> rows, DateTimeOffset now, CancellationToken ct)
    {
        var today = new DirectorySnapshot(
            await db.Offices.ToListAsync(ct),
            // The whole service: only those whom the file corrects are tracked, when they are.
            await db.Officers.AsNoTracking().ToListAsync(ct),
            await db.Posts.ToListAsync(ct),
            await db.Charges.Where(charge => charge.Until == null || charge.Until > now).ToListAsync(ct));
        var closed = today.Officers.Where(officer => officer.IsClosed).Select(officer => officer.AadObjectId).ToHashSet();
        return DirectoryDiff.Between(today, DirectoryPlan.From([.. rows.Where(row => !closed.Contains(row.AadObjectId))], now), now);
    }

    /// <summary>
    /// What one more person would change now. Only those are read who share the SSO-ID or the address, because the whole directory would be
    /// slow to read while nobody else may write.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="person">The person, as a row of the directory's file.</param>
    /// <param name="known">The record with this Entra object id; null when there is none.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<Result<DirectoryDiff>> PersonDiffAsync(
        this BotDb db, DirectoryRow person, Officer? known, DateTimeOffset now, CancellationToken ct)
    {
        var holders = await db.OfficersStating([.. IdentityFact.OfSsoId(person.SsoId), .. IdentityFact.OfMail(person.Upn)]).ToListAsync(ct);
        var today = new DirectorySnapshot(
            await db.Offices.AsNoTracking().ToListAsync(ct),
            [.. holders.Concat(known is null ? [] : [known]).DistinctBy(holder => holder.Id)],
            [],
            []);
        return DirectoryDiff.Between(today, DirectoryPlan.From([person], now), now);
    }

    /// <summary>The directory as rows of its file; importing them changes nothing.</summary>
    public static async Task<IReadOnlyList<DirectoryRow>> DirectoryRowsAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        DirectoryExport.Rows(new DirectorySnapshot(
            await db.Offices.AsNoTracking().ToListAsync(ct),
            await db.Officers.AsNoTracking().Where(officer => officer.Status == DirectoryStatus.Confirmed && officer.ClosedAt == null)
                .ToListAsync(ct),
            await db.Posts.AsNoTracking().ToListAsync(ct),
            await db.Charges.AsNoTracking()
                .Where(charge => charge.Kind != ChargeKind.Link && (charge.Until == null || charge.Until > now))
                .ToListAsync(ct)));
}
