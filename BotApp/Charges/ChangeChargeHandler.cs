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

        if ((await CheckAsync(posts, typed, inputs, turn, ct)).IsRefused(out var why, out var proposal))
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, why);
        }

        if ((await db.ConfirmersAsync(proposal, turn.Now, ct)).Count == 0)
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, new OwnAppointment(ChangeCharge.Officer));
        }

        await db.BeginWriteAsync(ct);
        // A second press finds what the first one saved.
        var begun = await db.UnsentProposalAsync(turn.Officer.Id, ct) ?? db.ChargeProposals.Add(proposal).Entity;
        return await db.SaveAsync(turn.Now, ct) ? await OfficeOrderAsync(begun, turn, ct) : Reply.RedirectTo<ShowMenu>();
    }

    private async Task<Reply> OfficeOrderAsync(ChargeProposal proposal, Turn turn, CancellationToken ct) => ChargeProposalCard.Attach(
        turn.Language, (await db.ChargeProposalViewAsync(proposal.Id, turn.Now, ct))!, await db.AttachmentsAsync(proposal.Id, ct));

    private async Task<Result<ChargeProposal>> CheckAsync(
        IReadOnlyList<PostChoice> posts, ChangeChargeInput typed, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (posts.FirstOrDefault(p => p.Entry.Value == typed.Post) is not { } post
            || inputs.Choice<ChargeChange>(ChangeCharge.Change, ChargeChanges.DisplayText) is not { } change)
        {
            return new PostMissing(ChangeCharge.Post);
        }

        if (OfficeTime.ParseIso(typed.Day) is not { } day)
        {
            return new ChargeDateMissing(ChangeCharge.Day);
        }

        if (day < turn.Today.AddDays(-ChargeProposal.MaxDaysBack))
        {
            return new ChargeTooFarBack(ChangeCharge.Day);
        }

        if (TypedText.Normalize(typed.Order ?? "") is not { Length: > 0 } order)
        {
            return new OrderNumberMissing(ChangeCharge.Order);
        }

        var successor = change is ChargeChange.Relief ? null : await db.FindOfficerAsync(typed.Officer, ct);
        if (change is not ChargeChange.Relief && successor is null)
        {
            return new OfficerNotFound(ChangeCharge.Officer);
        }

        var moment = OfficeTime.At(day, typed.Half == "Afternoon" ? profile.ClosesAt : profile.OpensAt).ToUniversalTime();
        return await CheckPeopleAsync(
            new ChargeProposal
            {
                Id = Guid.CreateVersion7(turn.Now),
                PostId = post.Id,
                Change = change,
                SuccessorId = successor?.Id,
                Moment = moment,
                OrderNumber = order,
                ProposedById = turn.Officer.Id,
                ProposedAt = turn.Now,
            },
            turn,
            ct);
    }

    private async Task<Result<ChargeProposal>> CheckPeopleAsync(ChargeProposal proposal, Turn turn, CancellationToken ct)
    {
        var held = await db.HeldChargesAsync(proposal.PostId, proposal.Moment, turn.Now, ct);
        if (held.Any(c => c.OfficerId == proposal.SuccessorId && c.Kind is not ChargeKind.Link))
        {
            return new AlreadyHoldsPost(ChangeCharge.Officer);
        }

        return await db.IsConcernedAsync(proposal, turn.Officer.Id, turn.Now, ct) ? new OwnAppointment(ChangeCharge.Officer) : proposal;
    }
}
