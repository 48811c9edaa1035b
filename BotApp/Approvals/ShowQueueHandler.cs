using BotApp.Conversation;
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
            action.Kind,
            action.Page ?? 0,
            turn.Now,
            ct);
        return action.Choose && queue.Lines.Count > 0
            ? QueueCard.Choose(turn.Language, queue)
            : QueueCard.Render(turn.Language, queue);
    }
}
