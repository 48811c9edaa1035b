using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Requests.Promotion;

internal sealed class StartPromotionHandler(BotDb db) : IActionHandler<StartPromotion>
{
    public async Task<Reply> HandleAsync(StartPromotion action, Inputs inputs, Turn turn, CancellationToken ct) =>
        turn.Officer.SsoId is { Length: > 0 }
        || await db.HasDraftAsync(turn.Officer.Id, RequestKind.Promotion, ct)
        || await db.OpenRequestAsync(turn.Officer.Id, RequestKind.Promotion, ct) is not null
            ? Reply.RedirectTo(new ShowForm(RequestKind.Promotion))
            : PromotionCard.Guard(turn.Language);
}
