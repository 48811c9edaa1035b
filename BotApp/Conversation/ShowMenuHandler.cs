using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Conversation;

internal sealed class ShowMenuHandler(BotDb db, OfficeProfile profile) : IHandle<ShowMenu>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => turn.Officer.IsKnown
        ? MenuCard.Of(turn, await db.CountsForAsync(turn, ct))
        : MenuCard.Stranger(turn, profile.ComputerCellMail);
}
