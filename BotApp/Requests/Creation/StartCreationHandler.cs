using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Creation;

internal sealed class StartCreationHandler(BotDb db) : IHandle<StartCreation>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.DraftAsync(turn.Officer.Id, RequestKind.Creation, turn.Now, ct) is null
            ? CreationCard.Guard(turn.Language)
            : Reply.GoOnTo<FillCreation>();
}
