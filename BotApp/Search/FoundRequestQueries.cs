using BotApp.Basics;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Search;

/// <summary>Reads a request for somebody who looked it up.</summary>
public static class FoundRequestQueries
{
    /// <summary>Null when this person may not find it. Answers and scans follow the rule of the scans.</summary>
    public static async Task<FoundRequest?> FoundRequestAsync(
        this BotDb db, Guid requestId, LookupScope scope, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.FindableRequestAsync(requestId, scope, ct) is not { } request)
        {
            return null;
        }

        var mayRead = await db.MayReadAttachmentsAsync(request, scope.OfficerId, now, ct);
        return new FoundRequest(
            request,
            request.Stage is Stage.Returned
                ? new Phrase("the officer, for correction", "अधिकारी के पास, सुधार हेतु")
                : await db.CurrentHolderAsync(request, now, ct),
            await db.Offices.AsNoTracking()
                .Where(office => office.Id == request.OfficeId)
                .Select(office => new Phrase(office.Name, office.HindiName ?? office.Name))
                .FirstAsync(ct),
            scope.MayReadName(request.OfficeId, request.MakerId, request.SubjectOfficerId)
                ? await db.Officers.AsNoTracking().FirstAsync(officer => officer.Id == request.SubjectOfficerId, ct)
                : null,
            mayRead ? await db.FormFieldsAsync(request, ct) : [],
            mayRead ? await db.AttachmentsAsync(request.Id, ct) : [],
            await db.Batches.Where(batch => batch.Id == request.BatchId).Select(batch => batch.Number).FirstOrDefaultAsync(ct));
    }
}
