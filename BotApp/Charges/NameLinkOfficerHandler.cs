using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

internal sealed class NameLinkOfficerHandler(BotDb db) : IActionHandler<NameLinkOfficer>
{
    public async Task<Reply> HandleAsync(NameLinkOfficer action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var view = await db.LinkOfficerViewAsync(turn, ct);
        var typed = new LinkOfficerInput(
            inputs.Choice(NameLinkOfficer.Post, view.Posts.Select(one => one.Entry)),
            inputs.Choice(NameLinkOfficer.Officer, view.OfficerEntries),
            inputs.Text(NameLinkOfficer.From),
            inputs.Text(NameLinkOfficer.Until),
            inputs.Text(ChoiceSearch.Words));
        var post = view.Posts.FirstOrDefault(p => p.Entry.Value == typed.Post);
        var officer = view.Officers.FirstOrDefault(o => o.Id.ToString("N") == typed.Officer);
        if (post is null || officer is null)
        {
            return LinkOfficerCard.Render(turn.Language, view, typed, new LinkOfficerMissing(NameLinkOfficer.Officer));
        }

        if (LinkPeriod.Parse(inputs, turn.Today).IsRefused(out var why, out var days))
        {
            return LinkOfficerCard.Render(turn.Language, view, typed, why);
        }

        await db.BeginWriteAsync(ct);
        if (await db.Charges.AnyAsync(
            c => c.PostId == post.Id && c.Kind == ChargeKind.Link && c.From < days.EndsAt && c.Until > days.StartsAt,
            ct))
        {
            await db.CancelWriteAsync();
            return LinkOfficerCard.Render(turn.Language, view, typed, new LinkOverlaps(NameLinkOfficer.From));
        }

        db.AddLinkCharge(post.Id, officer.Id, days, turn);
        var saved = await db.SaveAsync(turn.Now, ct);
        return LinkOfficerCard.Render(
            turn.Language,
            await db.LinkOfficerViewAsync(turn, ct),
            why: saved ? null : new LinkOverlaps(NameLinkOfficer.From),
            done: saved ? new Phrase("Named: ", "नामित: ") + officer.Words : null,
            isBelowPost: saved && officer.IsBelowPost);
    }
}
