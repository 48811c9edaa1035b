using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Requests.Creation;

/// <summary>
/// Officers with a draft, an SSO-ID or an open request go to the form, which explains it; the others get the check question.
/// </summary>
internal sealed class StartCreationHandler(BotDb db) : IActionHandler<StartCreation>
{
    public async Task<Reply> HandleAsync(StartCreation action, Inputs inputs, Turn turn, CancellationToken ct) =>
        new CreationDetails().CheckEligibility(turn.Officer) is not null
        || await db.HasDraftAsync(turn.Officer.Id, RequestKind.Creation, ct)
        || await db.OpenRequestAsync(turn.Officer.Id, RequestKind.Creation, ct) is not null
            ? Reply.RedirectTo(new ShowForm(RequestKind.Creation))
            : CreationCard.Guard(turn.Language);
}
