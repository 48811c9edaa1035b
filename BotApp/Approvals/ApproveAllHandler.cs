using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>
/// Approves in one save exactly the versions the head has seen that are still pending and unflagged, or ticked. Requests that
/// changed since stay in the queue.
/// </summary>
internal sealed class ApproveAllHandler(BotDb db) : IActionHandler<ApproveAll>
{
    public async Task<Reply> HandleAsync(ApproveAll action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var approved = new HashSet<Guid>();
        var lines = await db.QueueLinesAsync(
            turn,
            [.. action.Seen.Concat(action.Also).Select(one => one.Id).Take(QueueView.PageSize * 2)],
            ct);
        var directory = await db.DeciderDirectoryAsync([.. lines.Select(line => line.Request)], turn.Now, ct);
        foreach (var line in lines)
        {
            var decider = directory.WhoMayDecide(line.Request, turn.Now).First(holder => holder.Officer.Id == turn.Officer.Id).AsDecider();
            var looked = action.Also.Any(one => one.Matches(line.Request));
            if ((looked || (line.IsUnflagged && action.Seen.Any(one => one.Matches(line.Request))))
                && !line.Request.Approve(decider, directory.Facts, line.Scans, turn.Now).IsRefused(out _, out var moved))
            {
                await db.ConfirmMakerAsync(line.Request.MakerId, ct);
                await db.RecordStageChangeAsync(line.Request, moved, turn.Now, ct);
                approved.Add(line.Request.Id);
            }
        }

        var saved = await db.SaveAsync(turn.Now, ct);
        var left = await db.QueueAsync(turn.Officer.Id, turn.Authorities, action.Kind, 0, turn.Now, ct);
        return (saved, approved.Count) switch
        {
            (false, _) => QueueCard.Render(turn.Language, left, why: new ConcurrentChange()),
            (true, 0) => QueueCard.Render(turn.Language, left, why: new NothingApproved()),
            (true, _) => QueueCard.Render(
                turn.Language,
                left,
                new Phrase($"{approved.Count} approved", $"{approved.Count} अनुमोदित"),
                justNow: approved),
        };
    }
}
