using BotApp.Conversation;

namespace BotApp.Requests.FlowWizard;

internal sealed class HelpMeChooseHandler : IActionHandler<HelpMeChoose>
{
    public Task<Reply> HandleAsync(HelpMeChoose action, Inputs inputs, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply>(FlowWizardCard.Ask(turn.Language));
}
