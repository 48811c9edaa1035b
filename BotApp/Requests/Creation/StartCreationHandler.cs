using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Requests.Creation;

internal sealed class StartCreationHandler(BotDb db) : IHandle<StartCreation>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.HasDraftAsync(turn.Officer.Id, RequestKind.Creation, ct)
            ? FillForm.GoOn(RequestKind.Creation)
            : CreationCard.Guard(turn.Language);
}
