using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Reminders;

/// <summary>Requests that have waited for too many working days.</summary>
public static class OverdueQueries
{
    /// <summary>
    /// Everything that is escalated to the Systems Manager: requests without a decision, and officers relieved and still mapped.
    /// </summary>
    public static async Task<OverdueView> EscalatedAsync(
        this BotDb db, Guid managerId, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = db.Requests.Where(r => r.Stage == Stage.Submitted && r.MakerId != managerId);
        var reliefs = (await db.WorkLinesAsync(profile, 0, int.MaxValue, ct)).Where(line => line.Deadline?.At(now) is Urgency.Escalated)
            .ToList();
        var view = await db.OverdueAsync(waiting, profile, profile.EscalateAfterDays, now, ct)
            ?? new OverdueView([], 0, profile.EscalateAfterDays);
        return view with { Reliefs = [.. reliefs.Take(OverdueView.MaxLines)], ReliefCount = reliefs.Count };
    }

    /// <summary>Of these pending requests, those that have waited that long; null when there are none.</summary>
    public static async Task<OverdueView?> OverdueAsync(
        this BotDb db, IQueryable<Request> waiting, OfficeProfile profile, int days, DateTimeOffset now, CancellationToken ct)
    {
        // A number of working days is never less than that of calendar days, so the calendar is consulted only for the rest.
        var before = now.AddDays(-days);
        var ids = (await waiting.Where(r => r.StageSince <= before)
            .OrderBy(r => r.StageSince)
            .ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.StageSince })
            .ToListAsync(ct))
            .Where(r => profile.Calendar.AddWorkingDays(r.StageSince, days) <= now)
            .Select(r => r.Id)
            .ToList();
        var oldest = ids.Take(OverdueView.MaxLines).ToList();
        var found = await (
            from request in db.Requests.AsNoTracking()
            join maker in db.Officers.AsNoTracking() on request.MakerId equals maker.Id
            where oldest.Contains(request.Id)
            orderby request.StageSince, request.Id
            select new { Request = request, Maker = maker.Name }).ToListAsync(ct);
        var holders = await db.CurrentHoldersAsync([.. found.Select(line => line.Request)], now, ct);
        var lines = found.ConvertAll(line => new OverdueLine(line.Request, line.Maker, holders[line.Request.Id]));
        return lines.Count == 0 ? null : new OverdueView(lines, ids.Count, days);
    }
}
