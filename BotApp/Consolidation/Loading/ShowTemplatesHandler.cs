using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation.Loading;

internal sealed class ShowTemplatesHandler(BotDb db) : IHandle<ShowTemplates>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        turn.IsCell ? TemplateCard.List(turn.Language, await db.TemplatesInUseAsync(ct)) : Reply.GoOnTo<ShowMenu>();
}
