using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

internal sealed class StartChargeReportHandler(BotDb db) : IActionHandler<StartChargeReport>
{
    public async Task<Reply> HandleAsync(StartChargeReport action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.HasDraftAsync(turn.Officer.Id, RequestKind.ChargeReport, ct)
            ? Reply.RedirectTo(new ShowForm(RequestKind.ChargeReport))
            : ChargeReportCard.Start(
                turn.Language,
                await db.OfficersUnderAsync(turn, ct),
                inputs.Choice(BeginChargeReport.What, ChargeReportCard.Events),
                find: inputs.Text(ChoiceSearch.Words));
}
