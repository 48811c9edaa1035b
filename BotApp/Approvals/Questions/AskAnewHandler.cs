using BotApp.Conversation;

namespace BotApp.Approvals.Questions;

/// <summary>Treats what was typed as if no question of the head were open.</summary>
internal sealed class AskAnewHandler(ITextHandler words) : IActionHandler<AskAnew>
{
    public Task<Reply> HandleAsync(AskAnew action, Inputs inputs, Turn turn, CancellationToken ct) =>
        inputs.Text(AskAnew.Text) is { } typed
            ? words.HandleAsync(typed, turn with { IsAnew = true }, ct)
            : Task.FromResult(Reply.RedirectTo<ShowMenu>());
}
