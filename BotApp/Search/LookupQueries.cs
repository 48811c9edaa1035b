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

        foreach (var (requests, isGuess) in db.WaysTo(terms, scope))
        {
            if (await db.PageAsync(requests, scope, skip, take, isGuess, ct) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        return LookupResult.Nothing;
    }

    /// <summary>The request, if this person may find it.</summary>
    public static Task<Request?> FindableRequestAsync(this BotDb db, Guid requestId, LookupScope scope, CancellationToken ct) =>
        db.FindableRequests(scope).FirstOrDefaultAsync(request => request.Id == requestId, ct);

    /// <summary>Batches are for the computer cell and the Systems Manager, and for the heads of the office that sent them.</summary>
    private static Task<Batch?> FindableBatchAsync(this BotDb db, string number, LookupScope scope, CancellationToken ct) =>
        db.Batches.AsNoTracking()
            .FirstOrDefaultAsync(batch => batch.Number == number && (scope.ReadsAll || scope.Offices.Contains(batch.OfficeId)), ct);

    /// <summary>The queries that may answer, the surest first.</summary>
    private static IEnumerable<(IQueryable<Request> Requests, bool IsGuess)> WaysTo(this BotDb db, SearchTerms terms, LookupScope scope)
    {
        if (terms.Numbers.Count > 0)
        {
            yield return (db.Numbered(terms.Numbers, scope), false);
        }

        if (terms.Facts.Count > 0)
        {
            yield return (db.About(db.PeopleOf([.. terms.Facts.Select(db.IdentityValueOf)]), scope), false);
        }

        if (terms.SimilarNumbers.Count > 0)
        {
            yield return (db.Numbered(terms.SimilarNumbers, scope), true);
        }

        if (terms.Sounds.Count > 0)
        {
            yield return (db.About(db.PeopleSounding(terms.Sounds), scope), true);
        }
    }

    private static IQueryable<Request> Numbered(this BotDb db, IReadOnlyList<string> numbers, LookupScope scope) =>
        db.FindableRequests(scope).Where(request => numbers.Contains(request.Number));

    /// <summary>A join, so that the people are read first and not all requests of an office.</summary>
    private static IQueryable<Request> About(this BotDb db, IQueryable<Guid> people, LookupScope scope) =>
        from person in people
        join request in db.FindableRequests(scope) on person equals request.SubjectOfficerId
        select request;

    /// <summary>People of whose name every word sounds like this. The longest word is likely the rarest.</summary>
    private static IQueryable<Guid> PeopleSounding(this BotDb db, IReadOnlyList<IdentityFact> sounds)
    {
        var values = sounds.OrderByDescending(sound => sound.Text.Length).Select(db.IdentityValueOf).ToList();
        var people = db.PeopleOf([.. values.Take(1)]);
        foreach (var value in values.Skip(1))
        {
            people = people.Where(person => db.IdentityMarks.Any(other => other.PersonId == person && other.Value == value));
        }

        return people;
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
