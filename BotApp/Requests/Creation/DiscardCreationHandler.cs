using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Creation;

internal sealed class DiscardCreationHandler(BotDb db) : IHandle<DiscardCreation>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (inputs.Text(DiscardCreation.Sure) is null)
        {
            return CreationCard.AskDiscard(turn.Language);
        }

        if (await db.DraftAsync(turn.Officer.Id, RequestKind.Creation, turn.Now, ct) is { } draft)
        {
            await db.DiscardAsync(draft, turn.Now, ct);
            await db.SaveAsync(turn.Now, ct);
        }

        return Reply.GoOnTo<StartCreation>();
    }
}
