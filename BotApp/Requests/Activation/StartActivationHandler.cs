using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Requests.Activation;

internal sealed class StartActivationHandler(BotDb db) : IActionHandler<StartActivation>
{
    public async Task<Reply> HandleAsync(StartActivation action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.DraftAsync(turn.Officer.Id, RequestKind.Activation, ct) is { } followUp
            ? ActivationCard.AskSolved(turn.Language, followUp)
            : ActivationCard.Ask(turn.Language, action.Problem);
}
