using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Requests.Mapping;

internal sealed class StartMappingHandler(BotDb db) : IActionHandler<StartMapping>
{
    public async Task<Reply> HandleAsync(StartMapping action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.HasDraftAsync(turn.Officer.Id, RequestKind.Mapping, ct)
            ? Reply.RedirectTo(new ShowForm(RequestKind.Mapping))
            : MappingCard.Explain(turn.Language);
}
