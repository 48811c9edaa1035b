using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory.Cover;

/// <summary>
/// Records a change of a head's charge by office order; from its moment on the queue belongs to the next holder, or to the next higher
/// post.
/// </summary>
internal sealed class ChangeChargeHandler(BotDb db, OfficeProfile profile) : IHandle<ChangeCharge>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell && !turn.IsSystemsManager)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        await db.StartWritingAsync(ct);
        var posts = await db.DeskPostsAsync(ct);
        var typed = new ChangeTyped(
            inputs.Choice(ChangeCharge.Post, posts.Select(one => one.Entry)),
            inputs.Choice<ChargeChange>(ChangeCharge.What, ChargeChanges.Words)?.ToString(),
            inputs.Text(ChangeCharge.Officer),
            inputs.Text(ChangeCharge.Day),
            inputs.Choice(ChangeCharge.Half, CoverCard.Halves));
        if (inputs.Text(ChangeCharge.Filled) is null)
        {
            return CoverCard.Change(turn.Language, posts, typed);
        }

        if (posts.FirstOrDefault(p => p.Entry.Value == typed.Post) is not { } post || inputs.Choice<ChargeChange>(ChangeCharge.What, ChargeChanges.Words) is not { } what)
        {
            return CoverCard.Change(turn.Language, posts, typed, new PostNeeded(ChangeCharge.Post));
        }

        if (OfficeTime.FromIso(typed.Day) is not { } day)
        {
            return CoverCard.Change(turn.Language, posts, typed, new ChangeNeedsDay(ChangeCharge.Day));
        }

        var successor = what is ChargeChange.Relief ? null : await db.OfficerCalledAsync(typed.Officer, ct);
        if (what is not ChargeChange.Relief && successor is null)
        {
            return CoverCard.Change(turn.Language, posts, typed, new OfficerNotFound(ChangeCharge.Officer));
        }

        var moment = OfficeTime.At(day, typed.Half == "Afternoon" ? profile.ClosesAt : profile.OpensAt).ToUniversalTime();
        var held = await db.Charges.Where(c => c.PostId == post.Id && (c.Until == null || c.Until > moment)).ToListAsync(ct);
        if (held.Any(c => c.OfficerId == successor?.Id && c.Kind is not ChargeKind.Link))
        {
            return CoverCard.Change(turn.Language, posts, typed, new HoldsItAlready(ChangeCharge.Officer));
        }

        if (what is not ChargeChange.Additional)
        {
            // The successor, or the next higher post, is responsible from now on: link charges of the former holder end too.
            foreach (var charge in held)
            {
                if (charge.Kind is ChargeKind.Link && charge.Until > turn.Now)
                {
                    await db.TellLinkChangedAsync(charge, turn.Now, ct);
                }

                charge.Until = charge.From > moment ? charge.From : moment;
            }
        }

        if (successor is not null)
        {
            db.Charges.Add(new Charge { Id = Guid.CreateVersion7(turn.Now), PostId = post.Id, OfficerId = successor.Id, Kind = what is ChargeChange.Additional ? ChargeKind.Additional : ChargeKind.Regular, From = moment });
        }

        db.Audit.Add(AuditLine.Note($"charge.{what.ToString().ToLowerInvariant()}", post.Id, turn.Officer.Id, turn.Now, $"{successor?.Id:N} {moment:O}"));
        db.MoveDeskAt(post.Id, moment, turn.Now);
        return await db.SaveAsync(turn.Now, ct)
            ? CoverCard.Change(turn.Language, posts, new ChangeTyped(null, null, null, null, null), done: new ChangeDone(what, post.Title, successor?.Name, moment))
            : Reply.GoOnTo<ShowMenu>();
    }
}
