using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Undoing decisions.</summary>
public static class UndoStore
{
    /// <summary>
    /// This person's approvals that can still be undone, newest first: heads lose sight of them with the office; the cell and the Systems
    /// Manager also decide where a head may not.
    /// </summary>
    public static async Task<IReadOnlyList<ApprovedLine>> UndoableAsync(
        this BotDb db, Guid officerId, IReadOnlyList<Authority> authorities, DateTimeOffset now, CancellationToken ct)
    {
        var offices = authorities.Where(held => held.Role is Role.Head).Select(held => held.OfficeId).ToList();
        var ofAllOffices = authorities.Any(held => held.Role is Role.Cell or Role.SystemsManager);
        return await (
            from request in db.Requests.AsNoTracking()
            join maker in db.Officers on request.MakerId equals maker.Id
            where request.Stage == Stage.Approved && request.MovedById == officerId && request.UndoUntil > now
                && (ofAllOffices || offices.Contains(request.OfficeId))
            orderby request.StageSince descending, request.Id
            select new ApprovedLine(request.Id, request.Version, request.Number, maker.Name, request.UndoUntil!.Value))
                .ToListAsync(ct);
    }

    /// <summary>
    /// Undoes a decision, by whoever made it and still holds the post; the audit keeps both. The caller has begun to write, and saves. A
    /// refusal says why the decision stands.
    /// </summary>
    public static async Task<Refusal?> UndoDecisionAsync(
        this BotDb db, Guid requestId, int seen, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == requestId && r.MakerId != turn.Officer.Id, ct) is not { } request ||
            (await db.DecidersForAsync(request, turn.Now, ct)).FirstOrDefault(h => h.Officer.Id == turn.Officer.Id) is not { } holder)
        {
            return new RequestNotFound();
        }

        if (await db.Drafts.AnyAsync(draft => draft.Id == request.Id, ct))
        {
            return new CorrectionInProgress();
        }

        // After a refusal the officer may file a new request; undoing the refusal then would give one officer two applications of a kind
        // (circular ¶2).
        if (request.Stage is Stage.Refused && await db.OpenRequestAsync(request.MakerId, request.Kind, ct) is { } newer)
        {
            return new NewerRequestExists(newer.Number);
        }

        if (!request.Undo(holder.AsDecider(), seen, turn.Now).IsRefused(out var why, out var moved))
        {
            db.ScheduleReminders(request, profile);
            await db.RecordStageChangeAsync(request, moved, turn.Now, ct, "undone");
        }

        return why;
    }
}
