using BotApp.Conversation;

namespace BotApp.Requests.Choosing;

internal sealed class HelpMeChooseHandler : IHandle<HelpMeChoose>
{
    public Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => Task.FromResult<Reply>(ChoosingCard.Ask(turn.Language));
}
