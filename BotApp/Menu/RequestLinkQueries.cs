using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Menu;

/// <summary>Which card of a request a person sees who names its number.</summary>
public static class RequestLinkQueries
{
    /// <summary>The action that opens it, which checks again whether the person may see it; null when no request has the number.</summary>
    public static async Task<ActionLink?> RequestLinkAsync(this BotDb db, string number, Turn turn, CancellationToken ct) =>
        await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Number == number, ct) switch
        {
            null => null,
            var found when found.MakerId == turn.Officer.Id || found.SubjectOfficerId == turn.Officer.Id =>
                ActionLink.To(new ShowRequest(found.Id)),
            var found when FlowCatalog.Of(found.Kind).IsEndorsedByHead && turn.HeadOf(found.OfficeId) is not null =>
                ActionLink.To(new OpenReport(found.Id)),
            var found when (turn.IsCell || turn.IsSystemsManager) && found.Kind.GoesStraightToCell() =>
                ActionLink.To(new OpenWorkItem(found.Id)),
            var found => ActionLink.To(new OpenApproval(found.Id)),
        };
}
