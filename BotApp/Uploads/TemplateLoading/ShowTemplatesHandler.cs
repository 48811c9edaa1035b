using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Uploads.TemplateLoading;

internal sealed class ShowTemplatesHandler(BotDb db) : IActionHandler<ShowTemplates>
{
    public async Task<Reply> HandleAsync(ShowTemplates action, Inputs inputs, Turn turn, CancellationToken ct) =>
        TemplateCard.List(turn.Language, await db.TemplatesInUseAsync(turn.Today, ct), await db.StagedTemplatesAsync(turn, ct));
}
