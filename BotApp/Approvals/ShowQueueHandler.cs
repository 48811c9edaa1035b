using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Storage;

namespace BotApp.Approvals;

internal sealed class ShowQueueHandler(BotDb db) : IActionHandler<ShowQueue>
{
    public async Task<Reply> HandleAsync(ShowQueue action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var queue = await db.QueueAsync(
            turn.Officer.Id,
            turn.Authorities,
            inputs.Choice<RequestKind>(ShowQueue.Kind),
            inputs.Number(ShowQueue.Page) ?? 0,
            turn.Now,
            ct);
        return inputs.Text(ShowQueue.Choose) is not null && queue.Lines.Count > 0
            ? QueueCard.Choose(turn.Language, queue)
            : QueueCard.Render(turn.Language, queue);
    }
}
