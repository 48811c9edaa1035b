using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory.Cover;

internal sealed class NameLinkHandler(BotDb db) : IHandle<NameLink>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var view = await db.CoverViewAsync(turn, ct);
        var typed = new CoverTyped(
            inputs.Choice(NameLink.Post, view.Posts.Select(one => one.Entry)), inputs.Choice(NameLink.Officer, view.OfficerEntries),
            inputs.Text(NameLink.From), inputs.Text(NameLink.Until));
        var (post, officer) = (
            view.Posts.FirstOrDefault(p => p.Entry.Value == typed.Post), view.Officers.FirstOrDefault(o => o.Id.ToString("N") == typed.Officer));
        if (post is null || officer.Id == default)
        {
            return CoverCard.Mine(turn.Language, view, typed, new CoverNobody(NameLink.Officer));
        }

        if (LinkDays.Parse(inputs, turn.Today).IsRefused(out var why, out var days))
        {
            return CoverCard.Mine(turn.Language, view, typed, why);
        }

        if (await db.Charges.AnyAsync(c => c.PostId == post.Id && c.Kind == ChargeKind.Link && c.From < days.Ends && c.Until > days.Begins, ct))
        {
            return CoverCard.Mine(turn.Language, view, typed, new CoverOverlaps(NameLink.From));
        }

        var charge = new Charge { Id = Guid.CreateVersion7(turn.Now), PostId = post.Id, OfficerId = officer.Id, Kind = ChargeKind.Link, From = days.Begins > turn.Now ? days.Begins : turn.Now, Until = days.Ends };
        db.Charges.Add(charge);
        db.Audit.Add(AuditLine.Note("charge.link", post.Id, turn.Officer.Id, turn.Now, $"{officer.Id:N} {OfficeTime.Iso(days.From)} {OfficeTime.Iso(days.Until)}"));
        db.Outbox.Add(OutboxMessage.Tell(Topics.LinkNamed, charge.Id, 1, officer.Id, turn.Now));
        db.MoveDeskAt(post.Id, charge.From, turn.Now);
        db.MoveDeskAt(post.Id, days.Ends, turn.Now);
        var saved = await db.SaveAsync(turn.Now, ct);
        return CoverCard.Mine(
            turn.Language,
            await db.CoverViewAsync(turn, ct),
            why: saved ? null : new CoverOverlaps(NameLink.From),
            done: saved ? new Phrase("Named: ", "नामित: ") + officer.Words : null);
    }
}
