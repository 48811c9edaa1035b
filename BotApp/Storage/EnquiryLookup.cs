using BotApp.Approvals.Questions;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Queries about questions of heads and the officers' answers.</summary>
public static class EnquiryLookup
{
    /// <summary>The question as its officer sees it; null for everybody else.</summary>
    public static async Task<EnquiryView?> EnquiryViewAsync(this BotDb db, Guid? enquiryId, Guid officerId, CancellationToken ct)
    {
        if (await db.Enquiries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == enquiryId, ct) is not { } enquiry ||
            await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == enquiry.RequestId && r.MakerId == officerId, ct) is not { } request)
        {
            return null;
        }

        var name = await db.Officers.AsNoTracking().Where(o => o.Id == enquiry.AskedById).Select(o => o.Name).FirstOrDefaultAsync(ct);
        return new EnquiryView(enquiry, request, name ?? "");
    }

    /// <summary>What heads have asked this officer and still wait for, oldest first.</summary>
    public static async Task<IReadOnlyList<EnquiryView>> OpenEnquiriesAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        await (from enquiry in db.Enquiries.AsNoTracking()
               join request in db.Requests.AsNoTracking() on enquiry.RequestId equals request.Id
               join asker in db.Officers.AsNoTracking() on enquiry.AskedById equals asker.Id
               where request.MakerId == officerId && request.Stage == Requests.Stage.Submitted && enquiry.AnsweredAt == null
               orderby enquiry.AskedAt
               select new EnquiryView(enquiry, request, asker.Name)).ToListAsync(ct);

    public static async Task<IReadOnlyList<Enquiry>> EnquiriesAsync(this BotDb db, Guid requestId, CancellationToken ct) =>
        await db.Enquiries.AsNoTracking().Where(e => e.RequestId == requestId).OrderBy(e => e.AskedAt).ToListAsync(ct);
}
