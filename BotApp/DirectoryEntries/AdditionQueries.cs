using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.DirectoryEntries;

public static class AdditionQueries
{
    private const int MaxSimilar = 3;

    /// <summary>What the addition would store now; refused with the field that somebody or something else has already.</summary>
    public static async Task<Result<AdditionPlan>> AdditionPlanAsync(
        this BotDb db, DirectoryAddition addition, DateTimeOffset now, CancellationToken ct)
    {
        if (addition.What is EntryKind.Office)
        {
            return AdditionPlan.ForOffice(addition, await db.Offices.AsNoTracking().ToListAsync(ct), now);
        }

        var office = await db.Offices.AsNoTracking().FirstAsync(one => one.Id == addition.OfficeId, ct);
        if (addition.What is EntryKind.Post)
        {
            return AdditionPlan.ForPost(
                addition, office, await db.Posts.AsNoTracking().Where(post => post.OfficeId == office.Id).ToListAsync(ct), now);
        }

        var known = await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.AadObjectId == addition.Person, ct);
        return AdditionPlan.ForPerson(
            addition, office, known, await db.PersonDiffAsync(AdditionPlan.RowOf(addition, office), known, now, ct));
    }

    /// <summary>See <see cref="AdditionView.Similar"/>.</summary>
    public static async Task<IReadOnlyList<Phrase>> SimilarToAsync(this BotDb db, DirectoryAddition addition, CancellationToken ct)
    {
        if (addition.What is EntryKind.Post)
        {
            return [.. (await db.Posts.AsNoTracking()
                    .Where(post => post.OfficeId == addition.OfficeId && post.Role == addition.Role)
                    .OrderBy(post => post.Title).Take(MaxSimilar).ToListAsync(ct))
                .Select(post => post.DisplayTitle)];
        }

        if (addition.What is EntryKind.Office)
        {
            return [];
        }

        var name = addition.Name.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // This is SQL, not .NET: the database folds the case.
        var people = await db.Officers.AsNoTracking()
            .Where(officer => officer.Name.ToLower() == name && officer.AadObjectId != addition.Person && officer.ClosedAt == null
                && officer.Status != DirectoryStatus.Merged)
            .OrderBy(officer => officer.Id).Take(MaxSimilar).ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
        var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, office => office.DisplayName, ct);
        return [.. people.Select(officer => Phrase.Same($"{officer.Name}, ") + officer.Designation.DisplayText()
            + (officer.OfficeId is { } id ? Phrase.Same(", ") + offices[id] : Phrase.Empty))];
    }

    /// <summary>All offices, in the order of a list.</summary>
    public static Task<List<Office>> OfficesForAdditionAsync(this BotDb db, CancellationToken ct) =>
        db.Offices.AsNoTracking().OrderBy(office => office.Name).ToListAsync(ct);
}
