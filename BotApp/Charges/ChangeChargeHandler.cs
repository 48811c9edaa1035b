using BotApp.Audit;
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

        if (posts.FirstOrDefault(p => p.Entry.Value == typed.Post) is not { } post
            || inputs.Choice<ChargeChange>(ChangeCharge.Change, ChargeChanges.DisplayText) is not { } what)
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, new PostMissing(ChangeCharge.Post));
        }

        if (OfficeTime.ParseIso(typed.Day) is not { } day)
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, new ChargeDateMissing(ChangeCharge.Day));
        }

        var successor = what is ChargeChange.Relief ? null : await db.FindOfficerAsync(typed.Officer, ct);
        if (what is not ChargeChange.Relief && successor is null)
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, new OfficerNotFound(ChangeCharge.Officer));
        }

        var moment = OfficeTime.At(day, typed.Half == "Afternoon" ? profile.ClosesAt : profile.OpensAt).ToUniversalTime();
        var held = await db.Charges.Where(c => c.PostId == post.Id && (c.Until == null || c.Until > moment)).ToListAsync(ct);
        if (held.Any(c => c.OfficerId == successor?.Id && c.Kind is not ChargeKind.Link))
        {
            return LinkOfficerCard.Change(turn.Language, posts, typed, new AlreadyHoldsPost(ChangeCharge.Officer));
        }

        if (what is not ChargeChange.Additional)
        {
            // The successor, or the next higher post, is responsible from now on: link charges of the former holder end too.
            foreach (var charge in held)
            {
                if (charge.Kind is ChargeKind.Link && charge.Until > turn.Now)
                {
                    await db.NotifyLinkOfficerAsync(charge, turn.Now, ct);
                }

                charge.Until = charge.From > moment ? charge.From : moment;
            }
        }

        if (successor is not null)
        {
            db.Charges.Add(new Charge
            {
                Id = Guid.CreateVersion7(turn.Now),
                PostId = post.Id,
                OfficerId = successor.Id,
                Kind = what is ChargeChange.Additional ? ChargeKind.Additional : ChargeKind.Regular,
                From = moment
            });
        }

        db.Audit.Add(AuditLine.Create(
            $"charge.{what.ToString().ToLowerInvariant()}",
            post.Id,
            turn.Officer.Id,
            turn.Now,
            $"{successor?.Id:N} {moment:O}"));
        db.ScheduleReassignment(post.Id, moment, turn.Now);
        return await db.SaveAsync(turn.Now, ct)
            ? LinkOfficerCard.Change(
                turn.Language,
                posts,
                new ChangeChargeInput(null, null, null, null, null),
                done: new RecordedChargeChange(what, post.Title, successor?.Name, moment))
            : Reply.RedirectTo<ShowMenu>();
    }
}
