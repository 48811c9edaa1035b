using BotApp.Conversation;

namespace BotApp.Approvals.Questions;

/// <summary>Treats what was typed as if no question of the head were open.</summary>
internal sealed class AskAnewHandler(ITextHandler words) : IActionHandler<AskAnew>
{
    public Task<Reply> HandleAsync(AskAnew action, Inputs inputs, Turn turn, CancellationToken ct) =>
        words.HandleAsync(action.Typed, turn with { IsAnew = true }, ct);
}
