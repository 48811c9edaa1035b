using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.ChargeReport;

/// <summary>Endorses an officer's report. The computer cell sees it, but does not wait for it.</summary>
internal sealed class EndorseReportHandler(BotDb db) : IActionHandler<EndorseReport>
{
    public async Task<Reply> HandleAsync(EndorseReport action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == action.Request && r.Kind == RequestKind.ChargeReport, ct) is not { } request
            || turn.HeadOf(request.OfficeId) is not { } head)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        var facts = await db.DutyFactsAsync([request], turn.Officer.Id, ct);
        if (!request.Endorse(new ActingOfficer(turn.Officer.Id, head, head.InPlaceOf), facts, turn.Now)
            .IsRefused(out var why, out var marked))
        {
            db.Audit.Add(marked.ToAuditLine());
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        }

        return ChargeReportCard.ForHead(
            turn.Language, (await db.ReportViewAsync(request.Id, turn.Officer.Id, turn.Now, ct))!, mayMark: true, why);
    }
}
