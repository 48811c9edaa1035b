using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>
/// Approves in one save exactly the versions the head has seen that are still pending and unflagged, or ticked. Requests that
/// changed since stay in the queue.
/// </summary>
internal sealed class ApproveAllHandler(BotDb db) : IHandle<ApproveAll>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var (seen, also) = (SeenRequest.Read(inputs.Ticked(ApproveAll.Seen)), SeenRequest.Read(inputs.Ticked(ApproveAll.Also)));
        await db.StartWritingAsync(ct);
        var approved = new HashSet<Guid>();
        foreach (var line in await db.WaitingLinesAsync(turn, [.. seen.Concat(also).Select(one => one.Id)], ct))
        {
            var looked = also.Any(one => one.Is(line.Request));
            if ((looked || (line.Passes && seen.Any(one => one.Is(line.Request)))) && !line.Request.Approve(await db.DeciderForAsync(turn, line.Request, ct), turn.Now).IsRefused(out _, out var moved))
            {
                await db.ConfirmMakerAsync(line.Request.MakerId, ct);
                await db.NoteMoveAsync(line.Request, moved, turn.Now, ct);
                approved.Add(line.Request.Id);
            }
        }

        var saved = await db.SaveAsync(turn.Now, ct);
        var left = await db.QueueAsync(turn.Officer.Id, turn.Authorities, inputs.Choice<RequestKind>(ShowQueue.Kind), 0, turn.Now, ct);
        return (saved, approved.Count) switch
        {
            (false, _) => QueueCard.Of(turn.Language, left, why: new SomeoneWasFaster()),
            (true, 0) => QueueCard.Of(turn.Language, left, why: new NothingApproved()),
            (true, _) => QueueCard.Of(turn.Language, left, new Phrase($"{approved.Count} approved", $"{approved.Count} अनुमोदित"), justNow: approved),
        };
    }
}
