using BotApp.Conversation;

namespace BotApp.Retention;

internal sealed class ShowClosedNoticeHandler : IActionHandler<ShowClosedNotice>
{
    public Task<Reply> HandleAsync(ShowClosedNotice action, Inputs inputs, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply>(ClosedNoticeCard.Render(turn.Language));
}
