using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

internal sealed class StartChargeHandler(BotDb db) : IHandle<StartCharge>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.HasDraftAsync(turn.Officer.Id, RequestKind.ChargeReport, ct)
            ? FillForm.GoOn(RequestKind.ChargeReport)
            : ChargeCard.Start(turn.Language, await db.OfficersUnderAsync(turn, ct), inputs.Text(BeginCharge.What));
}
