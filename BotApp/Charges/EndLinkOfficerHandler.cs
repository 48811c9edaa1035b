using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Charges;

internal sealed class EndLinkOfficerHandler(BotDb db) : IActionHandler<EndLinkOfficer>
{
    public async Task<Reply> HandleAsync(EndLinkOfficer action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var before = await db.LinkOfficerViewAsync(turn, ct);
        if (before.Links.FirstOrDefault(link => link.ChargeId == action.Charge) is not { } line
            || await db.Charges.FirstOrDefaultAsync(c => c.Id == line.ChargeId, ct) is not { } charge)
        {
            return LinkOfficerCard.Render(turn.Language, before);
        }

        await db.BeginWriteAsync(ct);
        charge.EndAt(turn.Now, turn.Now);
        db.Audit.Add(AuditLine.Create("charge.ended", charge.PostId, turn.Officer.Id, turn.Now, charge.OfficerId.ToString("N")));
        await db.NotifyLinkOfficerAsync(charge, turn.Now, ct);
        db.ScheduleReassignment(charge.PostId, turn.Now, turn.Now);
        var saved = await db.SaveAsync(turn.Now, ct);
        return LinkOfficerCard.Render(
            turn.Language,
            await db.LinkOfficerViewAsync(turn, ct),
            done: saved ? new Phrase($"Ended: {line.Officer}", $"समाप्त: {line.Officer}") : null);
    }
}
