using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Conversation;

internal sealed class SwitchLanguageHandler(BotDb db, OfficeProfile profile) : IHandle<SwitchLanguage>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var wanted = inputs.Choice<Language>(SwitchLanguage.To) ?? turn.Language;
        var turned = turn with { Language = wanted };
        if (!turn.Officer.IsKnown)
        {
            return MenuCard.Stranger(turned, profile.ComputerCellMail);
        }

        turn.Officer.Language = wanted;
        await db.SaveAsync(turn.Now, ct);
        return MenuCard.Of(turned, await db.CountsForAsync(turned, ct));
    }
}
