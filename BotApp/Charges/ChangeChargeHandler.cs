using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

/// <summary>
/// Records a change of a head's charge by office order; from its moment on the queue belongs to the next holder, or to the next higher
/// post.
/// </summary>
internal sealed class ChangeChargeHandler(BotDb db, OfficeProfile profile) : IActionHandler<ChangeCharge>
{
    public async Task<Reply> HandleAsync(ChangeCharge action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var posts = await db.DecidingPostsAsync(ct);
        var typed = new ChangeChargeInput(
            inputs.Choice(ChangeCharge.Post, posts.Select(one => one.Entry)),
            inputs.Choice<ChargeChange>(ChangeCharge.Change, ChargeChanges.DisplayText)?.ToString(),
            inputs.Text(ChangeCharge.Officer),
            inputs.Text(ChangeCharge.Day),
            inputs.Choice(ChangeCharge.Half, LinkOfficerCard.Halves));
        if (!action.IsSubmitted)
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed);
        }

        if ((await CheckAsync(posts, typed, inputs, ct)).IsRefused(out var why, out var order))
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, why);
        }

        await db.RecordChargeOrderAsync(order, turn, ct);
        return await db.SaveAsync(turn.Now, ct)
            ? LinkOfficerCard.Change(
                turn.Language,
                posts,
                new ChangeChargeInput(null, null, null, null, null),
                done: new RecordedChargeChange(order.Change, order.Post.Title, order.Successor?.Name, order.Moment))
            : Reply.RedirectTo<ShowMenu>();
    }

    private async Task<Result<ChargeOrder>> CheckAsync(
        IReadOnlyList<PostChoice> posts, ChangeChargeInput typed, Inputs inputs, CancellationToken ct)
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

        var successor = change is ChargeChange.Relief ? null : await db.FindOfficerAsync(typed.Officer, ct);
        if (change is not ChargeChange.Relief && successor is null)
        {
            return new OfficerNotFound(ChangeCharge.Officer);
        }

        var moment = OfficeTime.At(day, typed.Half == "Afternoon" ? profile.ClosesAt : profile.OpensAt).ToUniversalTime();
        var held = await db.Charges.Where(c => c.PostId == post.Id && (c.Until == null || c.Until > moment)).ToListAsync(ct);
        return held.Any(c => c.OfficerId == successor?.Id && c.Kind is not ChargeKind.Link)
            ? new AlreadyHoldsPost(ChangeCharge.Officer)
            : new ChargeOrder(post, change, successor, moment, held);
    }
}
