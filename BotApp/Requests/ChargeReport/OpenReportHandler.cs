using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

/// <summary>Shows a charge report to a head of its office. The access is audited, because it contains personal data.</summary>
internal sealed class OpenReportHandler(BotDb db) : IActionHandler<OpenReport>
{
    public async Task<Reply> HandleAsync(OpenReport action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.ReportViewAsync(action.Request, ct) is not { } view
            || turn.HeadOf(view.Request.OfficeId) is null)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        db.Audit.Add(AuditLine.Create("request.read", view.Request.Id, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return ChargeReportCard.ForHead(turn.Language, view, mayMark: true, all: true);
    }
}
