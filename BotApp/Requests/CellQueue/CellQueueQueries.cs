using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.ChargeReport;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.CellQueue;

/// <summary>Queries for the computer cell.</summary>
public static class CellQueueQueries
{
    /// <summary>The work item as this person may see it; null when they may not.</summary>
    public static async Task<WorkItemView?> WorkViewAsync(
        this BotDb db, Guid? requestId, Guid officerId, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == requestId, ct) is not { } request
            || !await db.MaySeeWorkItemAsync(request, officerId, now, ct))
        {
            return null;
        }

        return new WorkItemView(
            request,
            await db.Officers.AsNoTracking().FirstAsync(officer => officer.Id == request.SubjectOfficerId, ct),
            await db.Officers.AsNoTracking().FirstAsync(officer => officer.Id == request.MakerId, ct),
            await db.Offices.AsNoTracking()
                .Where(office => office.Id == request.OfficeId)
                .Select(office => new Phrase(office.Name, office.HindiName ?? office.Name))
                .FirstAsync(ct),
            await db.FormFieldsAsync(request, ct),
            await db.AttachmentsAsync(request.Id, ct),
            await db.Officers.AsNoTracking()
                .Where(officer => officer.Id == request.EndorsedById)
                .Select(officer => officer.Name)
                .FirstOrDefaultAsync(ct),
            DeadlineOf(request, profile));
    }

    /// <summary>The first of the pending requests, in the order of <see cref="WorkLinesAsync"/>.</summary>
    public static Task<List<Guid>> WorkIdsAsync(this BotDb db, int take, CancellationToken ct) =>
        db.Requests.AsNoTracking()
            .Where(request => request.Stage == Stage.WithCell)
            .OrderBy(request => request.ClockStart == null)
            .ThenBy(request => request.ClockStart)
            .ThenBy(request => request.StageSince)
            .ThenBy(request => request.Id)
            .Select(request => request.Id)
            .Take(take)
            .ToListAsync(ct);

    /// <summary>Pending requests: relieved officers first, the longest relieved on top, then by age.</summary>
    public static async Task<IReadOnlyList<WorkItemLine>> WorkLinesAsync(
        this BotDb db, OfficeProfile profile, int skip, int take, CancellationToken ct)
    {
        var lines = await (
            from request in db.Requests.AsNoTracking()
            join about in db.Officers on request.SubjectOfficerId equals about.Id
            join office in db.Offices on request.OfficeId equals office.Id
            where request.Stage == Stage.WithCell
            orderby request.ClockStart == null, request.ClockStart, request.StageSince, request.Id
            select new { Request = request, About = about.Name, Office = new Phrase(office.Name, office.HindiName ?? office.Name) })
                .Skip(skip)
                .Take(take)
                .ToListAsync(ct);
        return [.. lines.Select(line => new WorkItemLine(line.Request, line.About, line.Office, DeadlineOf(line.Request, profile)))];
    }

    private static UnmapDeadline? DeadlineOf(Request request, OfficeProfile profile) =>
        request.ClockStart is { } relievedAt ? new UnmapDeadline(relievedAt, profile.Unmap, profile.Calendar) : null;
}
