using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

/// <summary>Shows a charge report to a head of its office.</summary>
internal sealed class OpenReportHandler(BotDb db) : IActionHandler<OpenReport>
{
    public async Task<Reply> HandleAsync(OpenReport action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.ReportViewAsync(action.Request, turn.Officer.Id, turn.Now, ct) is not { } view)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        return ChargeReportCard.ForHead(turn.Language, view, mayMark: true, all: true);
    }
}
