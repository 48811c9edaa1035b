using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.TextProposals;

internal sealed class OpenTextProposalHandler(BotDb db, IEnumerable<ITextProposalTarget> targets) : IActionHandler<OpenTextProposal>
{
    public async Task<Reply> HandleAsync(OpenTextProposal action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.TextProposalViewAsync(action.Proposal, targets, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowTextProposals>();
        }

        return view.Proposal.Outcome is null && (await db.TextProposalsForAsync(turn.Officer.Id, turn.Now, ct)).Contains(action.Proposal)
            ? TextProposalCard.Ask(turn.Language, view, action.Page ?? 0)
            : TextProposalCard.Settled(turn.Language, view, view.Proposal.Outcome is null ? new OwnTextProposal() : null);
    }
}
