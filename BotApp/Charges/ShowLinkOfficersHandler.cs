using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Charges;

internal sealed class ShowLinkOfficersHandler(BotDb db) : IActionHandler<ShowLinkOfficers>
{
    public async Task<Reply> HandleAsync(ShowLinkOfficers action, Inputs inputs, Turn turn, CancellationToken ct) =>
        LinkOfficerCard.Render(turn.Language, await db.LinkOfficerViewAsync(turn, ct), new LinkOfficerInput(
            inputs.Text(NameLinkOfficer.Post),
            inputs.Text(NameLinkOfficer.Officer),
            inputs.Text(NameLinkOfficer.From),
            inputs.Text(NameLinkOfficer.Until),
            inputs.Text(ChoiceSearch.Words)));
}
