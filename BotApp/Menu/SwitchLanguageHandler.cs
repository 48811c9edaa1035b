using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Menu;

internal sealed class SwitchLanguageHandler(BotDb db, OfficeProfile profile) : IActionHandler<SwitchLanguage>
{
    public async Task<Reply> HandleAsync(SwitchLanguage action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var turned = turn with { Language = action.To };
        turn.Officer.Language = action.To;
        if (db.Entry(turn.Officer).State is EntityState.Detached)
        {
            // A person outside the directory: the choice has to hold for their next message, too.
            db.Officers.Add(turn.Officer);
        }

        await db.SaveAsync(turn.Now, ct);
        return turn.Officer.IsKnown
            ? MenuCard.Render(turned, await db.MenuCountsAsync(turned, ct))
            : MenuCard.RenderForUnknown(turned, profile.ComputerCellMail);
    }
}
