using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>
/// Who may see a request at this moment: the one place of these rules. Every card, notification and link about a request is drawn from a
/// query that asks here; losing the post means losing sight of it at once.
/// </summary>
public static class VisibilityQueries
{
    /// <summary>The answers and the decision: whoever may decide now; after the decision, whoever may undo it.</summary>
    public static async Task<bool> MaySeeDecisionAsync(
        this BotDb db, Request request, Guid officerId, IReadOnlyList<PostHolder> deciders, CancellationToken ct) =>
        !request.Concerns(officerId)
            && deciders.Any(holder => holder.Officer.Id == officerId)
            && await db.HasAccessAsync(officerId, ct);

    /// <summary>A charge report: the heads of its office and their link officers.</summary>
    public static async Task<bool> MaySeeReportAsync(
        this BotDb db, Request request, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        await db.HasAccessAsync(officerId, ct)
            && (await db.AuthoritiesOfAsync(officerId, now, ct)).Any(post => post.Role is Role.Head && post.OfficeId == request.OfficeId);

    /// <summary>A work item: the computer cell and the Systems Manager.</summary>
    public static async Task<bool> MaySeeWorkItemAsync(
        this BotDb db, Request request, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        request.Kind.GoesStraightToCell()
            && await db.HasAccessAsync(officerId, ct)
            && (await db.AuthoritiesOfAsync(officerId, now, ct)).Any(post => post.Role is Role.Cell or Role.SystemsManager);

    /// <summary>
    /// The scans: the officer, the present deciders, the heads of the office, and the cell and the Systems Manager once it is their work.
    /// </summary>
    public static async Task<bool> MayReadAttachmentsAsync(
        this BotDb db, Request request, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.HasAccessAsync(officerId, ct))
        {
            return false;
        }

        if (request.Concerns(officerId))
        {
            return true;
        }

        var posts = await db.AuthoritiesOfAsync(officerId, now, ct);
        return posts.Any(post => post.Role switch
            {
                Role.Head => post.OfficeId == request.OfficeId,
                Role.Cell or Role.SystemsManager => request.Stage is Stage.WithCell or Stage.Dispatched
                    or Stage.Forwarded or Stage.Completed or Stage.Done,
                Role.Officer or Role.Helpdesk => false,
            })
            || (await db.DecidersForAsync(request, now, ct)).Any(holder => holder.Officer.Id == officerId);
    }

    /// <summary>The requests that this person made or that are about them: their own, whatever post they hold.</summary>
    public static IQueryable<Request> OwnRequests(this BotDb db, Guid officerId) =>
        db.Requests.AsNoTracking().Where(request => request.MakerId == officerId || request.SubjectOfficerId == officerId);

    /// <summary>See <see cref="Officer.HasAccess"/>; a record that does not exist has none.</summary>
    public static async Task<bool> HasAccessAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { HasAccess: true };
}
