using BotApp.Conversation;
using BotApp.Requests.Navigation;
using BotApp.Storage;

namespace BotApp.Consolidation.Paper;

internal sealed class ShowPaperApplicationsHandler(BotDb db) : IActionHandler<ShowPaperApplications>
{
    public async Task<Reply> HandleAsync(ShowPaperApplications action, Inputs inputs, Turn turn, CancellationToken ct) =>
        PaperCard.Waiting(turn.Language, await db.PaperLinesAsync(turn, ct), find: inputs.Text(ChoiceSearch.Words));
}
