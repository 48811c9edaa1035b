using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Undelivered;

internal sealed class DismissUndeliveredHandler(BotDb db, ISubjectNames subjects) : IActionHandler<DismissUndelivered>
{
    public async Task<Reply> HandleAsync(DismissUndelivered action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var rows = await db.UndeliveredForClosing().ToListAsync(ct);
        foreach (var row in rows)
        {
            row.DoneAt = turn.Now;
            db.Audit.Add(AuditLine.Create("delivery.closed", row.Id, turn.Officer.Id, turn.Now, $"{row.GetFailure()}"));
        }

        await db.SaveAsync(turn.Now, ct);
        return UndeliveredCard.Render(
            turn.Language,
            await db.UndeliveredViewAsync(subjects, ct),
            new Phrase($"Closed: {rows.Count}", $"बंद किए गए: {rows.Count}"));
    }
}
