using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Charges;

internal sealed class ShowLinkOfficersHandler(BotDb db) : IActionHandler<ShowLinkOfficers>
{
    public async Task<Reply> HandleAsync(ShowLinkOfficers action, Inputs inputs, Turn turn, CancellationToken ct) =>
        LinkOfficerCard.Render(turn.Language, await db.LinkOfficerViewAsync(turn, ct));
}
