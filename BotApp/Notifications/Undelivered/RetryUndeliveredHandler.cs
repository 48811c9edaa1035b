using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Undelivered;

internal sealed class RetryUndeliveredHandler(BotDb db, ISubjectNames subjects) : IActionHandler<RetryUndelivered>
{
    public async Task<Reply> HandleAsync(RetryUndelivered action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var rows = await db.UndeliveredForRetry().ToListAsync(ct);
        foreach (var row in rows)
        {
            (row.DeadAt, row.DueAt, row.Attempts) = (null, turn.Now, 0);
            db.Audit.Add(AuditLine.Create("delivery.retried", row.Id, turn.Officer.Id, turn.Now, $"{row.GetFailure()}"));
        }

        await db.SaveAsync(turn.Now, ct);
        return UndeliveredCard.Render(
            turn.Language,
            await db.UndeliveredViewAsync(subjects, ct),
            new Phrase($"Sent again: {rows.Count}", $"पुनः भेजे गए: {rows.Count}"));
    }
}
