using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory.Cover;

internal sealed class EndLinkHandler(BotDb db) : IHandle<EndLink>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var before = await db.CoverViewAsync(turn, ct);
        if (before.Links.FirstOrDefault(link => link.ChargeId == inputs.Id(EndLink.Charge)) is not { } line || await db.Charges.FirstOrDefaultAsync(c => c.Id == line.ChargeId, ct) is not { } charge)
        {
            return CoverCard.Mine(turn.Language, before);
        }

        // A charge that has not begun ends where it would have begun, so it never takes effect.
        charge.Until = charge.From > turn.Now ? charge.From : turn.Now;
        db.Audit.Add(AuditLine.Note("charge.ended", charge.PostId, turn.Officer.Id, turn.Now, charge.OfficerId.ToString("N")));
        await db.TellLinkChangedAsync(charge, turn.Now, ct);
        db.MoveDeskAt(charge.PostId, turn.Now, turn.Now);
        var saved = await db.SaveAsync(turn.Now, ct);
        return CoverCard.Mine(turn.Language, await db.CoverViewAsync(turn, ct), done: saved ? new Phrase($"Ended: {line.Officer}", $"समाप्त: {line.Officer}") : null);
    }
}
