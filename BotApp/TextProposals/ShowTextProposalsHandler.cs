using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.TextProposals;

internal sealed class ShowTextProposalsHandler(BotDb db, IEnumerable<ITextProposalTarget> targets) : IActionHandler<ShowTextProposals>
{
    public async Task<Reply> HandleAsync(ShowTextProposals action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var ids = await db.TextProposalsForAsync(turn.Officer.Id, turn.Now, ct);
        return TextProposalCard.List(
            turn.Language,
            await db.TextProposalLinesAsync([.. ids.Take(TextProposalCard.MaxLines)], targets, ct),
            ids.Count);
    }
}
