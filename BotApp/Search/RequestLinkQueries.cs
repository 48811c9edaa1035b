using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Search;

/// <summary>On which card a person works on a request.</summary>
public static class RequestLinkQueries
{
    /// <summary>
    /// The action that opens that card, which checks again whether the person may see it; null when they have nothing to do with it.
    /// </summary>
    public static async Task<ActionLink?> WorkingCardAsync(this BotDb db, Guid requestId, Turn turn, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == requestId, ct) is not { } found)
        {
            return null;
        }

        return found switch
        {
            _ when found.MakerId == turn.Officer.Id || found.SubjectOfficerId == turn.Officer.Id =>
                ActionLink.To(new ShowRequest(found.Id)),
            _ when FlowCatalog.Of(found.Kind).IsEndorsedByHead && turn.HeadOf(found.OfficeId) is not null =>
                ActionLink.To(new OpenReport(found.Id)),
            _ when turn.CanComplete && found.Kind.GoesStraightToCell() => ActionLink.To(new OpenWorkItem(found.Id)),
            _ when !found.Kind.GoesStraightToCell() && await db.IsOrWasDeciderAsync(found, turn, ct) =>
                ActionLink.To(new OpenApproval(found.Id)),
            _ => null,
        };
    }

    private static async Task<bool> IsOrWasDeciderAsync(this BotDb db, Request request, Turn turn, CancellationToken ct) =>
        (await db.DecidersForAsync(request, turn.Now, ct)).Any(holder => holder.Officer.Id == turn.Officer.Id)
        || (!LookupScope.Of(turn.Officer.Id, turn.Authorities).FindsOthers
            && await db.CardMessages.AnyAsync(card => card.Subject == request.Id && card.OfficerId == turn.Officer.Id, ct));
}
