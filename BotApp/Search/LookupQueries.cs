using BotApp.Consolidation;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Search;

/// <summary>
/// Finds requests and batches by what people know of them. The cost does not grow with the register: numbers and keyed hashes are indexed,
/// and of a very common name only the newest records are read.
/// </summary>
public static class LookupQueries
{
    /// <summary>Hits per page; each has a button.</summary>
    public const int PageSize = 5;

    /// <summary>The records that are read of one name.</summary>
    private const int MaxMarks = 2_000;

    /// <summary>The requests that this person may find.</summary>
    public static IQueryable<Request> FindableRequests(this BotDb db, LookupScope scope) => scope.FindsAll
        ? db.Requests.AsNoTracking()
        : db.Requests.AsNoTracking().Where(request => request.MakerId == scope.OfficerId
            || request.SubjectOfficerId == scope.OfficerId
            || scope.Offices.Contains(request.OfficeId));

    public static async Task<LookupResult> FindAsync(
        this BotDb db, SearchTerms terms, LookupScope scope, int skip, int take, CancellationToken ct)
    {
        if (terms.BatchNumber is { } number)
        {
            return await db.FindableBatchAsync(number, scope, ct) is { } batch
                ? LookupResult.Nothing with { Batch = batch }
                : LookupResult.Nothing;
        }

        var exact = db.Matching(terms.Numbers, [.. terms.Facts.Select(db.IdentityValueOf)], scope);
        if (await db.PageAsync(exact, scope, skip, take, isGuess: false, ct) is { IsEmpty: false } found)
        {
            return found;
        }

        var similar = terms.SimilarNumbers.Count > 0 ? db.Matching(terms.SimilarNumbers, [], scope)
            : terms.Sounds.Count > 0 ? db.SoundingLike(terms.Sounds, scope)
            : null;
        return similar is null ? LookupResult.Nothing : await db.PageAsync(similar, scope, skip, take, isGuess: true, ct);
    }

    /// <summary>The request, if this person may find it.</summary>
    public static Task<Request?> FindableRequestAsync(this BotDb db, Guid requestId, LookupScope scope, CancellationToken ct) =>
        db.FindableRequests(scope).FirstOrDefaultAsync(request => request.Id == requestId, ct);

    /// <summary>Batches are for the computer cell and the Systems Manager, and for the heads of the office that sent them.</summary>
    private static Task<Batch?> FindableBatchAsync(this BotDb db, string number, LookupScope scope, CancellationToken ct) =>
        db.Batches.AsNoTracking()
            .FirstOrDefaultAsync(batch => batch.Number == number && (scope.ReadsAll || scope.Offices.Contains(batch.OfficeId)), ct);

    private static IQueryable<Request> Matching(this BotDb db, IReadOnlyList<string> numbers, IReadOnlyList<long> values, LookupScope scope)
    {
        var people = db.PeopleOf(values);
        var visible = db.FindableRequests(scope);
        return (numbers.Count, values.Count) switch
        {
            (0, _) => visible.Where(request => people.Contains(request.SubjectOfficerId)),
            (_, 0) => visible.Where(request => numbers.Contains(request.Number)),
            _ => visible.Where(request => numbers.Contains(request.Number) || people.Contains(request.SubjectOfficerId)),
        };
    }

    /// <summary>Requests about people of whose name every word sounds like this. The longest word is likely the rarest.</summary>
    private static IQueryable<Request> SoundingLike(this BotDb db, IReadOnlyList<IdentityFact> sounds, LookupScope scope)
    {
        var values = sounds.OrderByDescending(sound => sound.Text.Length).Select(db.IdentityValueOf).ToList();
        var people = db.PeopleOf([values[0]]);
        foreach (var value in values.Skip(1))
        {
            people = people.Where(person => db.IdentityMarks.Any(other => other.PersonId == person && other.Value == value));
        }

        return db.FindableRequests(scope).Where(request => people.Contains(request.SubjectOfficerId));
    }

    /// <summary>The people about whom the newest records state one of these facts. One value is read in the order of its index.</summary>
    private static IQueryable<Guid> PeopleOf(this BotDb db, IReadOnlyList<long> values)
    {
        var single = values is [var only] ? only : 0;
        var stating = values.Count == 1
            ? db.IdentityMarks.Where(mark => mark.Value == single)
            : db.IdentityMarks.Where(mark => values.Contains(mark.Value));
        return stating.OrderByDescending(mark => mark.SourceId).Take(MaxMarks).Select(mark => mark.PersonId).Distinct();
    }

    private static async Task<LookupResult> PageAsync(
        this BotDb db, IQueryable<Request> requests, LookupScope scope, int skip, int take, bool isGuess, CancellationToken ct)
    {
        var page = await requests.OrderByDescending(request => request.SubmittedAt)
            .ThenBy(request => request.Id)
            .Skip(skip)
            .Take(take + 1)
            .ToListAsync(ct);
        var about = page.Select(request => request.SubjectOfficerId).ToList();
        var names = await db.Officers.AsNoTracking()
            .Where(officer => about.Contains(officer.Id))
            .ToDictionaryAsync(officer => officer.Id, officer => officer.Name, ct);
        return new LookupResult(
            null,
            [
                .. page.Take(take).Select(request => new LookupHit(
                    request,
                    scope.MayReadName(request.OfficeId, request.MakerId, request.SubjectOfficerId)
                        ? names.GetValueOrDefault(request.SubjectOfficerId)
                        : null)),
            ],
            page.Count > take,
            isGuess);
    }
}
