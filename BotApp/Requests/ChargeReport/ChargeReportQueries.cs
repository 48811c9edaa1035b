using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.ChargeReport;

public static class ChargeReportQueries
{
    /// <summary>A charge report as this head may see it; null when they may not.</summary>
    public static async Task<ChargeReportView?> ReportViewAsync(
        this BotDb db, Guid requestId, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == requestId && r.Kind == RequestKind.ChargeReport, ct) is not { } request
            || !await db.MaySeeReportAsync(request, officerId, now, ct))
        {
            return null;
        }

        return new ChargeReportView(
            request,
            await db.Officers.AsNoTracking().FirstAsync(officer => officer.Id == request.SubjectOfficerId, ct),
            await db.Offices.AsNoTracking().Where(office => office.Id == request.OfficeId)
                .Select(office => new Phrase(office.Name, office.HindiName ?? office.Name)).FirstAsync(ct),
            await db.FormFieldsAsync(request, ct),
            await db.AttachmentsAsync(requestId, ct),
            await db.Officers.AsNoTracking()
                .Where(officer => officer.Id == request.EndorsedById)
                .Select(officer => officer.Name)
                .FirstOrDefaultAsync(ct));
    }

    /// <summary>The answers of the report by which the officer left a post, unless a joining report has followed it.</summary>
    public static async Task<Answers?> LastReliefAsync(this BotDb db, Officer about, DateTimeOffset now, CancellationToken ct)
    {
        var oldest = now.AddDays(-ChargeReportDetails.MaxAgeDays);
        var last = await db.Requests.AsNoTracking()
            .Where(request => request.SubjectOfficerId == about.Id
                && request.Kind == RequestKind.ChargeReport
                && request.Stage != Stage.Withdrawn
                && request.SubmittedAt > oldest)
            .OrderByDescending(request => request.SubmittedAt)
            .Select(request => request.Answers)
            .FirstOrDefaultAsync(ct);
        return last is not null && ChargeReportDetails.KindOf(last).EndsACharge() ? last : null;
    }
}
