using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Register;

/// <summary>Queries for the register workbook.</summary>
public static class RegisterQueries
{
    public static Task<int> CountOpenRequestsAsync(this BotDb db, CancellationToken ct) =>
        db.Requests.CountAsync(r => StageExtensions.OpenStages.Contains(r.Stage), ct);

    /// <summary>Open requests and those that ended within a year, oldest first.</summary>
    public static async Task<RegisterView> RegisterAsync(this BotDb db, WorkingDays calendar, DateTimeOffset now, CancellationToken ct)
    {
        var yearAgo = now.AddYears(-1);
        var shown = db.Requests.AsNoTracking().Where(r => StageExtensions.OpenStages.Contains(r.Stage) || r.StageSince >= yearAgo);
        var lines = await (
            from request in shown
            join about in db.Officers on request.SubjectOfficerId equals about.Id
            join office in db.Offices on request.OfficeId equals office.Id
            join batch in db.Batches on request.BatchId equals batch.Id into batches
            from batch in batches.DefaultIfEmpty()
            orderby !StageExtensions.OpenStages.Contains(request.Stage), request.SubmittedAt, request.Number
            select new
            {
                request.Number,
                request.Kind,
                About = about.Name,
                about.Designation,
                Office = office.Name,
                request.Stage,
                request.SubmittedAt,
                request.StageSince,
                Batch = batch!.Number,
                request.BatchRow,
                batch.Reference,
                request.Outcome,
                request.ClockStart,
                CheckedAt = db.CampaignMembers.Where(member => member.OfficerId == about.Id && member.Answer == CheckInAnswer.Works)
                    .Max(member => member.AnsweredAt),
            }).Take(RegisterView.MaxRows).ToListAsync(ct);
        return new RegisterView(
            [
                .. lines.Select(line => new RegisterRow(
                    line.Number, line.Kind, line.About, line.Designation, line.Office, line.Stage, line.SubmittedAt, line.StageSince,
                    line.Stage.IsOpen() ? calendar.WorkingDaysBetween(OfficeTime.DayOf(line.SubmittedAt), OfficeTime.DayOf(now)) : null,
                    line.Batch,
                    line.BatchRow,
                    line.Reference,
                    FlowCatalog.Of(line.Kind).CreatesSsoId ? line.Outcome : null,
                    line.ClockStart)
                { CheckedAt = line.CheckedAt }),
            ],
            await db.Requests.CountAsync(ct) - lines.Count,
            now);
    }
}
