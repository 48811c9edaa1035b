using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.ChargeReport;

/// <summary>Endorses an officer's report. The computer cell sees it, but does not wait for it.</summary>
internal sealed class MarkReportHandler(BotDb db) : IHandle<MarkReport>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(MarkReport.Request);
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == id && r.Kind == RequestKind.ChargeReport, ct) is not { } request ||
            turn.HeadOf(request.OfficeId) is not { } head)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        if (!request.Mark(new Decider(turn.Officer.Id, head, head.InPlaceOf), turn.Now).IsRefused(out var why, out var marked))
        {
            db.Audit.Add(AuditLine.Of(marked));
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            why = await db.SaveAsync(turn.Now, ct) ? null : new SomeoneWasFaster();
        }

        return ChargeCard.ForHead(turn.Language, (await db.ReportViewAsync(request.Id, ct))!, mayMark: true, why);
    }
}
