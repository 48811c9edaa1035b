using BotApp.Conversation;

namespace BotApp.Requests.Promotion;

internal sealed class PromotedWithoutSsoIdHandler : IActionHandler<PromotedWithoutSsoId>
{
    public Task<Reply> HandleAsync(PromotedWithoutSsoId action, Inputs inputs, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply>(PromotionCard.WithoutSsoId(turn.Language));
}
