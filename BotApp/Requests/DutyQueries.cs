using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>What the separation of duties depends on, read now.</summary>
public static class DutyQueries
{
    /// <summary>Which of these people may be the same person, and for whom they acted as link officers.</summary>
    public static async Task<DutyFacts> DutyFactsAsync(this BotDb db, IEnumerable<Guid> people, CancellationToken ct)
    {
        var unsaved = db.UnsavedIdentityMarks();
        var ids = people.Distinct().ToList();
        var directory = await db.DirectoryAsync(ct);
        var duties = ids.SelectMany(directory.LinksOf).SelectMany(link => LinkDuties(directory, link)).ToList();
        var all = ids.Concat(duties.Select(duty => duty.ForId)).Distinct().ToList();
        var saved = await db.IdentityMarks.AsNoTracking().Where(mark => all.Contains(mark.PersonId)).ToListAsync(ct);
        return new DutyFacts(
            [.. saved.Where(mark => !unsaved.Contains(mark.SourceId)), .. unsaved.SelectMany(group => group)],
            duties);
    }

    /// <summary>
    /// Each of these holders with each request on which they may decide, as far as the separation of duties is concerned:
    /// <see cref="SeparationOfDuties.AgainstDeciding"/> as SQL, to be narrowed to one request.
    /// </summary>
    public static IQueryable<DutyPair> MayDecide(this BotDb db, IQueryable<DutyHolder> holders, DateTimeOffset now)
    {
        var applicants = Applicants(db);
        return
            from request in db.Requests
            from holder in holders
            where !applicants.Any(person => person.RequestId == request.Id && person.OfficerId == holder.OfficerId)
                && !db.Charges.Any(link => link.Kind == ChargeKind.Link
                    && link.OfficerId == holder.OfficerId
                    && link.From <= now
                    && (link.Until == null || (link.Until > request.SubmittedAt && link.Until > link.From))
                    && (applicants.Any(person => person.RequestId == request.Id && person.OfficerId == link.NamedById)
                        || db.Charges.Any(held => held.PostId == link.PostId
                            && held.Kind != ChargeKind.Link
                            && (link.Until == null || held.From < link.Until)
                            && (held.Until == null || held.Until > link.From)
                            && applicants.Any(person => person.RequestId == request.Id && person.OfficerId == held.OfficerId))))
            select new DutyPair { RequestId = request.Id, OfficeId = holder.OfficeId, OfficerId = holder.OfficerId };
    }

    /// <summary>Which of these holders may be the applicant of which request without being recorded as such.</summary>
    public static IQueryable<DutyPair> MayBeApplicant(this BotDb db, IQueryable<DutyHolder> holders)
    {
        var applicants = Applicants(db);
        return
            from request in db.Requests
            from holder in holders
            where holder.OfficerId != request.MakerId
                && holder.OfficerId != request.SubjectOfficerId
                && applicants.Any(person => person.RequestId == request.Id && person.OfficerId == holder.OfficerId)
            select new DutyPair { RequestId = request.Id, OfficeId = holder.OfficeId, OfficerId = holder.OfficerId };
    }

    /// <summary>For whom a link officer acts: for whoever named them, and for the holders of the post in that period.</summary>
    private static IEnumerable<LinkDuty> LinkDuties(PostDirectory directory, Charge link) => directory.HeldCharges(link.PostId)
        .Where(charge => (link.Until is null || charge.From < link.Until) && (charge.Until is null || charge.Until > link.From))
        .Select(charge => charge.OfficerId)
        .Concat(link.NamedById is { } head ? [head] : [])
        .Distinct()
        .Select(absent => new LinkDuty(link.OfficerId, absent, link.From, link.Until));

    /// <summary>Maker and officer concerned of each request, and everybody who may be one of them.</summary>
    private static IQueryable<DutyPair> Applicants(BotDb db) =>
        from request in db.Requests
        from person in db.Officers
        where person.Id == request.MakerId || person.Id == request.SubjectOfficerId
            || (from own in db.IdentityMarks
                join theirs in db.IdentityMarks on own.Value equals theirs.Value
                where own.PersonId == person.Id
                    && (theirs.PersonId == request.MakerId || theirs.PersonId == request.SubjectOfficerId)
                    && (own.IsWhole || theirs.IsWhole)
                select own.Value).Any()
        select new DutyPair { RequestId = request.Id, OfficerId = person.Id };
}

/// <summary>A holder of a post, as a row of a query.</summary>
public sealed class DutyHolder
{
    public Guid OfficeId { get; init; }

    public Guid OfficerId { get; init; }
}

/// <summary>A person and a request, as a row of a query.</summary>
public sealed class DutyPair
{
    public Guid RequestId { get; init; }

    public Guid OfficeId { get; init; }

    public Guid OfficerId { get; init; }
}
