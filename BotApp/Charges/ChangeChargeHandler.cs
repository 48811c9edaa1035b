using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Charges;

/// <summary>
/// Begins a proposal to change a head's charge by office order, never of one's own. It is sent with the scan of the order; once a second
/// person has confirmed it, the queue belongs to the next holder from its moment on, or to the next higher post.
/// </summary>
internal sealed class ChangeChargeHandler(BotDb db, OfficeProfile profile) : IActionHandler<ChangeCharge>
{
    public async Task<Reply> HandleAsync(ChangeCharge action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.UnsentProposalAsync(turn.Officer.Id, ct) is { } unsent)
        {
            unsent.ProposedAt = turn.Now;
            await db.SaveAsync(turn.Now, ct);
            return await OfficeOrderAsync(unsent, turn, ct);
        }

        var posts = await db.DecidingPostsAsync(ct);
        var typed = new ChangeChargeInput(
            inputs.Choice(ChangeCharge.Post, posts.Select(one => one.Entry)),
            inputs.Choice<ChargeChange>(ChangeCharge.Change, ChargeChanges.DisplayText)?.ToString(),
            inputs.Text(ChangeCharge.Officer),
            inputs.Text(ChangeCharge.Day),
            inputs.Choice(ChangeCharge.Half, LinkOfficerCard.Halves),
            inputs.Text(ChangeCharge.Order));
        if (!action.IsSubmitted)
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed);
        }

        if ((await CheckAsync(typed, turn, ct)).IsRefused(out var why, out var proposal))
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, why);
        }

        await db.BeginWriteAsync(ct);
        // A second press finds what the first one saved.
        var begun = await db.UnsentProposalAsync(turn.Officer.Id, ct) ?? db.ChargeProposals.Add(proposal).Entity;
        return await db.SaveAsync(turn.Now, ct) ? await OfficeOrderAsync(begun, turn, ct) : Reply.RedirectTo<ShowMenu>();
    }

    private async Task<Reply> OfficeOrderAsync(ChargeProposal proposal, Turn turn, CancellationToken ct) => ChargeProposalCard.Attach(
        turn.Language, (await db.ChargeProposalViewAsync(proposal.Id, turn.Now, ct))!, await db.AttachmentsAsync(proposal.Id, ct));

    private async Task<Result<ChargeProposal>> CheckAsync(ChangeChargeInput typed, Turn turn, CancellationToken ct)
    {
        if (typed.Parse(turn.Today, profile).IsRefused(out var why, out var ordered))
        {
            return why;
        }

        var successor = ordered.Change is ChargeChange.Relief ? null : await db.FindOfficerAsync(typed.Officer, ct);
        if (ordered.Change is not ChargeChange.Relief && successor is null)
        {
            return new OfficerNotFound(ChangeCharge.Officer);
        }

        var proposal = ordered.ProposedBy(turn.Officer.Id, successor?.Id, turn.Now);
        var held = await db.HeldChargesAsync(proposal.PostId, proposal.Moment, turn.Now, ct);
        if (held.Any(c => c.OfficerId == proposal.SuccessorId && c.Kind is not ChargeKind.Link))
        {
            return new AlreadyHoldsPost(ChangeCharge.Officer);
        }

        var isOwn = await db.IsConcernedAsync(proposal, turn.Officer.Id, turn.Now, ct);
        return isOwn || (await db.ConfirmersAsync(proposal, turn.Now, ct)).Count == 0
            ? new OwnAppointment(ChangeCharge.Officer)
            : proposal;
    }
}
