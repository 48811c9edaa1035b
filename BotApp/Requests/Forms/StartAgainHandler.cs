using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Forms;

internal sealed class StartAgainHandler(BotDb db) : IActionHandler<StartAgain>
{
    public async Task<Reply> HandleAsync(StartAgain action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.CurrentDraftAsync(turn.Officer.Id, ct) is { CollectsPagesOnly: false } draft
            ? Reply.RedirectTo(new DiscardForm(draft.Kind))
            : Reply.RedirectTo<ShowMenu>();
}
