using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Who may decide on a request.</summary>
public static class RequestAuthorityQueries
{
    /// <summary>
    /// Who may decide on this request now; after the decision, who may undo it. See <see cref="AuthorityResolver.WhoMayDecide"/>.
    /// </summary>
    public static async Task<IReadOnlyList<PostHolder>> DecidersForAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        (await db.DeciderDirectoryAsync([request], now, ct)).WhoMayDecide(request, now);

    /// <summary>The same without the Systems Manager to whom it is escalated.</summary>
    public static async Task<IReadOnlyList<PostHolder>> DecidersAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        (await db.DeciderDirectoryAsync([request], now, ct)).Deciders(request, now);

    /// <summary>Who records the result of this request. See <see cref="AuthorityResolver.Completers"/>.</summary>
    public static async Task<IReadOnlyList<PostHolder>> CompletersAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        (await db.DeciderDirectoryAsync([request], now, ct)).Completers(request);

    /// <summary>Whether this person is one of them.</summary>
    public static async Task<bool> MayCompleteAsync(
        this BotDb db, Request request, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        (await db.CompletersAsync(request, now, ct)).Any(holder => holder.Officer.Id == officerId);

    /// <summary>Who would decide on a request that this officer files in that office now.</summary>
    public static async Task<IReadOnlyList<PostHolder>> DecidersForApplicantAsync(
        this BotDb db, Guid officeId, Guid applicantId, DateTimeOffset now, CancellationToken ct)
    {
        var holders = await db.DecidingHoldersAsync([officeId], now, ct);
        var facts = await db.DutyFactsAsync([applicantId, .. holders.Select(holder => holder.Officer.Id)], ct);
        var duties = new SeparationOfDuties(applicantId, applicantId, now, facts);
        return AuthorityResolver.Deciders(holders, officeId, officer => duties.AgainstDeciding(officer, now) is null);
    }

    /// <summary>Whether this person consolidates the approved requests of its office.</summary>
    public static Task<bool> ConsolidatesAsync(this BotDb db, Request request, Turn turn, CancellationToken ct) =>
        db.OfficesInCareOf(turn.Authorities, turn.Now).AnyAsync(office => office == request.OfficeId, ct);

    /// <summary>Everything that the right to decide on these requests depends on, in one reading for all.</summary>
    /// <param name="alsoAbout">Somebody who may hold none of the deciding posts.</param>
    public static async Task<DeciderDirectory> DeciderDirectoryAsync(
        this BotDb db, IReadOnlyCollection<Request> requests, DateTimeOffset now, CancellationToken ct, Guid? alsoAbout = null)
    {
        var holders = await db.DecidingHoldersAsync([.. requests.Select(request => request.OfficeId).Distinct()], now, ct);
        var people = requests.SelectMany(PeopleOf).Concat(holders.Select(holder => holder.Officer.Id));
        return new DeciderDirectory(holders, await db.DutyFactsAsync(alsoAbout is { } other ? people.Append(other) : people, ct));
    }

    /// <summary>
    /// What <see cref="SeparationOfDuties"/> needs to know before this person decides on these requests or completes them.
    /// </summary>
    public static Task<DutyFacts> DutyFactsAsync(
        this BotDb db, IEnumerable<Request> requests, Guid officerId, CancellationToken ct) =>
        db.DutyFactsAsync([.. requests.SelectMany(PeopleOf), officerId], ct);

    private static IEnumerable<Guid> PeopleOf(Request request) =>
        ((Guid?[])[request.MakerId, request.SubjectOfficerId, .. request.DecidedByIds]).OfType<Guid>();
}
