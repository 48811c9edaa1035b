using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Sets and lifts legal holds, and shows what they are about.</summary>
internal static class HoldStore
{
    /// <summary>Sets the hold unless there is one, or lifts it; null when it was saved.</summary>
    public static async Task<Refusal?> ChangeHoldAsync(
        this BotDb db, Guid subject, bool isSet, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var reason = TypedText.Normalize(inputs.Text(SetHold.Reason) ?? "");
        if (reason.Length == 0)
        {
            return new ReasonForHoldMissing();
        }

        reason = reason[..Math.Min(reason.Length, LegalHold.MaxReasonLength)];
        await db.BeginWriteAsync(ct);
        var holds = await db.HoldsInForce().Where(hold => hold.Subject == subject).ToListAsync(ct);
        if (isSet && holds.Count == 0)
        {
            db.LegalHolds.Add(new LegalHold
            {
                Id = Guid.CreateVersion7(turn.Now),
                Subject = subject,
                Reason = reason,
                SetById = turn.Officer.Id,
                SetAt = turn.Now,
            });
        }
        else if (!isSet)
        {
            holds.ForEach(hold => hold.Lift(turn.Officer.Id, reason, turn.Now));
        }

        db.Audit.Add(AuditLine.Create(isSet ? "hold.set" : "hold.lifted", subject, turn.Officer.Id, turn.Now));
        return await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
    }
}
