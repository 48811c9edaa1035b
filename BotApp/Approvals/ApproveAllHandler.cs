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
        // When somebody else decides one of them at the same moment, the others are approved at the second attempt.
        var approved = await ApproveAsync(action, turn, ct) ?? await ApproveAsync(action, turn, ct);
        var left = await db.QueueAsync(turn.Officer.Id, turn.Authorities, action.Kind, 0, turn.Now, ct);
        return approved switch
        {
            null => QueueCard.Render(turn.Language, left, why: new ConcurrentChange()),
            { Count: 0 } => QueueCard.Render(turn.Language, left, why: new NothingApproved()),
            { Count: var count } => QueueCard.Render(
                turn.Language, left, new Phrase($"{count} approved", $"{count} अनुमोदित"), justNow: approved),
        };
    }

    /// <returns>The requests that were approved; null when somebody else changed one of them, and nothing was saved.</returns>
    private async Task<HashSet<Guid>?> ApproveAsync(ApproveAll action, Turn turn, CancellationToken ct)
    {
        var lines = await db.QueueLinesAsync(
            turn,
            [.. action.Seen.Concat(action.Also).Select(one => one.Id).Take(QueueView.PageSize * 2)],
            ct);
        var directory = await db.DeciderDirectoryAsync([.. lines.Select(line => line.Request)], turn.Now, ct);
        var decisions = new List<(Request Request, StageChanged Moved)>();
        foreach (var line in lines)
        {
            var decider = directory.WhoMayDecide(line.Request, turn.Now).First(holder => holder.Officer.Id == turn.Officer.Id).AsDecider();
            var looked = action.Also.Any(one => one.Matches(line.Request));
            if ((looked || (line.IsUnflagged && action.Seen.Any(one => one.Matches(line.Request))))
                && !line.Request.Approve(decider, directory.Facts, line.Scans, turn.Now).IsRefused(out _, out var moved))
            {
                decisions.Add((line.Request, moved));
            }
        }

        if (decisions.Count == 0)
        {
            return [];
        }

        await db.ConfirmMakersAsync([.. decisions.Select(one => one.Request.MakerId)], ct);
        await db.RecordStageChangesAsync(decisions, directory, turn.Now, ct);
        return await db.SaveAsync(turn.Now, ct) ? [.. decisions.Select(one => one.Request.Id)] : null;
    }
}
