using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Navigation;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Undoes the selected approvals in one save. Requests that have moved on are left alone, and the card says so.</summary>
internal sealed class UndoApprovalsHandler(BotDb db, OfficeProfile profile) : IActionHandler<UndoApprovals>
{
    public async Task<Reply> HandleAsync(UndoApprovals action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var seen = action.Seen.DistinctBy(one => one.Id).Take(QueueView.PageSize * 2).ToList();
        if (seen.Count == 0)
        {
            var undoable = await db.UndoableAsync(turn.Officer.Id, turn.Authorities, turn.Now, ct);
            return undoable.Count == 0
                ? Reply.RedirectTo<ShowQueue>()
                : QueueCard.ChooseUndo(turn.Language, undoable, action.Filled ? new NothingTicked() : null);
        }

        var refusals = await db.UndoDecisionsAsync(seen, turn, profile, ct);
        var stay = refusals?.Count(why => why is not null) ?? seen.Count;
        var back = seen.Count - stay;
        return QueueCard.Render(
            turn.Language,
            await db.QueueAsync(turn.Officer.Id, turn.Authorities, null, 0, turn.Now, ct),
            back > 0 ? new Phrase($"Taken back: {back}", $"वापस लिए गए निर्णय: {back}") : null,
            refusals is null ? new ConcurrentChange() : stay > 0 ? new SomeNotTakenBack(stay) : null);
    }
}
