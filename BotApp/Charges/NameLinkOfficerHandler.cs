using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

internal sealed class NameLinkOfficerHandler(BotDb db) : IActionHandler<NameLinkOfficer>
{
    public async Task<Reply> HandleAsync(NameLinkOfficer action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var view = await db.LinkOfficerViewAsync(turn, ct);
        var typed = new LinkOfficerInput(
            inputs.Choice(NameLinkOfficer.Post, view.Posts.Select(one => one.Entry)),
            inputs.Choice(NameLinkOfficer.Officer, view.OfficerEntries),
            inputs.Text(NameLinkOfficer.From), inputs.Text(NameLinkOfficer.Until), inputs.Text(ChoiceSearch.Words));
        var (post, officer) = (
            view.Posts.FirstOrDefault(p => p.Entry.Value == typed.Post), view.Officers.FirstOrDefault(o => o.Id.ToString("N") == typed.Officer));
        if (post is null || officer is null)
        {
            return LinkOfficerCard.Render(turn.Language, view, typed, new LinkOfficerMissing(NameLinkOfficer.Officer));
        }

        if (LinkPeriod.Parse(inputs, turn.Today).IsRefused(out var why, out var days))
        {
            return LinkOfficerCard.Render(turn.Language, view, typed, why);
        }

        if (await db.Charges.AnyAsync(
            c => c.PostId == post.Id && c.Kind == ChargeKind.Link && c.From < days.EndsAt && c.Until > days.StartsAt,
            ct))
        {
            return LinkOfficerCard.Render(turn.Language, view, typed, new LinkOverlaps(NameLinkOfficer.From));
        }

        var charge = new Charge
        {
            Id = Guid.CreateVersion7(turn.Now),
            PostId = post.Id,
            OfficerId = officer.Id,
            Kind = ChargeKind.Link,
            NamedById = turn.Officer.Id,
            From = days.StartsAt > turn.Now ? days.StartsAt : turn.Now,
            Until = days.EndsAt
        };
        db.Charges.Add(charge);
        db.Audit.Add(AuditLine.Create(
            "charge.link",
            post.Id,
            turn.Officer.Id,
            turn.Now,
            $"{officer.Id:N} {OfficeTime.ToIso(days.From)} {OfficeTime.ToIso(days.Until)}"));
        db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.LinkOfficerChanged, charge.Id, 1, officer.Id, turn.Now));
        db.ScheduleReassignment(post.Id, charge.From, turn.Now);
        db.ScheduleReassignment(post.Id, days.EndsAt, turn.Now);
        var saved = await db.SaveAsync(turn.Now, ct);
        return LinkOfficerCard.Render(
            turn.Language,
            await db.LinkOfficerViewAsync(turn, ct),
            why: saved ? null : new LinkOverlaps(NameLinkOfficer.From),
            done: saved ? new Phrase("Named: ", "नामित: ") + officer.Words : null,
            isBelowPost: saved && officer.IsBelowPost);
    }
}
