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
        // Marks that nobody else of them has cannot make two of them one person; an unsaved mark may match any.
        var saved = unsaved.Count > 0
            ? db.IdentityMarks.AsNoTracking().Where(mark => all.Contains(mark.PersonId)).AsAsyncEnumerable()
            : db.Compiled<CompiledQueries>().SharedMarks(db, all);
        var marks = unsaved.SelectMany(group => group).ToList();
        await foreach (var mark in saved.WithCancellation(ct))
        {
            if (!unsaved.Contains(mark.SourceId))
            {
                marks.Add(mark);
            }
        }

        return new DutyFacts(marks, duties);
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

    /// <summary>
    /// Those of these requests on which this person may decide: the same for one person. Their namesakes and, for a link officer, the
    /// people for whom they act do not depend on the request, so the engine looks them up once for the whole queue.
    /// </summary>
    public static async Task<IQueryable<Request>> MayBeDecidedByAsync(
        this BotDb db, IQueryable<Request> requests, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var directory = await db.DirectoryAsync(ct);
        return directory.LinksOf(officerId)
            .SelectMany(link => LinkDuties(directory, link))
            .Where(duty => duty.From <= now && (duty.Until is null || duty.Until > duty.From))
            .Aggregate(
                requests.NotAbout(db, officerId, DateTimeOffset.MaxValue),
                (allowed, duty) => allowed.NotAbout(db, duty.ForId, duty.Until ?? DateTimeOffset.MaxValue));
    }

    /// <summary>Those whose applicant is not this person and cannot be, and those filed from that instant on.</summary>
    private static IQueryable<Request> NotAbout(this IQueryable<Request> requests, BotDb db, Guid officerId, DateTimeOffset until)
    {
        // Two joins, so that a part of the name, which thousands share, reads only those whose whole name it is.
        var namesakes = (
            from own in db.IdentityMarks
            join theirs in db.IdentityMarks on own.Value equals theirs.Value
            where own.PersonId == officerId && own.IsWhole
            select theirs.PersonId)
            .Concat(
            from own in db.IdentityMarks
            join theirs in db.IdentityMarks.Where(mark => mark.IsWhole) on own.Value equals theirs.Value
            where own.PersonId == officerId && !own.IsWhole
            select theirs.PersonId);
        return requests.Where(r => r.SubmittedAt >= until
            || (r.MakerId != officerId && r.SubjectOfficerId != officerId
                && !namesakes.Contains(r.MakerId) && !namesakes.Contains(r.SubjectOfficerId)));
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

    private sealed class CompiledQueries
    {
        /// <summary>Those that two of the people have, whole for one of them; grouped, because comparing pairs takes the square.</summary>
        public Func<BotDb, List<Guid>, IAsyncEnumerable<IdentityMark>> SharedMarks { get; } = EF.CompileAsyncQuery(
            (BotDb db, List<Guid> people) => db.IdentityMarks.AsNoTracking()
                .Where(mark => people.Contains(mark.PersonId) && db.IdentityMarks
                    .Where(any => people.Contains(any.PersonId))
                    .GroupBy(any => any.Value)
                    .Where(same => same.Select(one => one.PersonId).Distinct().Count() > 1 && same.Count(one => one.IsWhole) > 0)
                    .Select(same => same.Key)
                    .Contains(mark.Value)));
    }
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
