using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Menu;

internal sealed class SwitchLanguageHandler(BotDb db, OfficeProfile profile) : IActionHandler<SwitchLanguage>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var wanted = inputs.Choice<Language>(SwitchLanguage.To) ?? turn.Language;
        var turned = turn with { Language = wanted };
        if (!turn.Officer.IsKnown)
        {
            return MenuCard.RenderForUnknown(turned, profile.ComputerCellMail);
        }

        turn.Officer.Language = wanted;
        await db.SaveAsync(turn.Now, ct);
        return MenuCard.Render(turned, await db.MenuCountsAsync(turned, ct));
    }
}
