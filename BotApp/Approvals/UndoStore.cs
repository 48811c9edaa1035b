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
        return await db.Compiled<CompiledQueries>().Undoable(db, officerId, offices, ofAllOffices, now).ToListAsync(ct);
    }

    /// <summary>
    /// Undoes decisions in one save, by whoever made them and still holds the post; the audit keeps both. A refusal says why a decision
    /// stands.
    /// </summary>
    /// <returns>The refusal of each decision, null where it was undone; null altogether when somebody else changed one of them.</returns>
    public static async Task<IReadOnlyList<Refusal?>?> UndoDecisionsAsync(
        this BotDb db, IReadOnlyList<RequestVersion> seen, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        var ids = seen.Select(one => one.Id).ToList();
        var requests = await db.Requests.Where(r => ids.Contains(r.Id) && r.MakerId != turn.Officer.Id).ToDictionaryAsync(r => r.Id, ct);
        var directory = await db.DeciderDirectoryAsync(requests.Values, turn.Now, ct);
        var obstacles = await db.ObstaclesAsync(requests.Values, ct);
        var (refusals, undone) = (new List<Refusal?>(), new List<(Request Request, StageChanged Moved)>());
        foreach (var one in seen)
        {
            Refusal? why = new RequestNotFound();
            if (requests.GetValueOrDefault(one.Id) is { } request
                && directory.WhoMayDecide(request, turn.Now).FirstOrDefault(h => h.Officer.Id == turn.Officer.Id) is { } holder
                && !obstacles.TryGetValue(one.Id, out why)
                && !request.Undo(holder.AsDecider(), one.Version, turn.Now).IsRefused(out why, out var moved))
            {
                undone.Add((request, moved));
            }

            refusals.Add(why);
        }

        return undone.Count == 0 || await db.SaveUndoneAsync(undone, directory, turn, profile, ct) ? refusals : null;
    }

    private static async Task<bool> SaveUndoneAsync(
        this BotDb db,
        List<(Request Request, StageChanged Moved)> undone,
        DeciderDirectory directory,
        Turn turn,
        OfficeProfile profile,
        CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        if ((await db.ObstaclesAsync([.. undone.Select(one => one.Request)], ct)).Count > 0)
        {
            await db.CancelWriteAsync();
            return false;
        }

        undone.ForEach(one => db.ScheduleReminders(one.Request, profile));
        await db.RecordStageChangesAsync(undone, directory, turn.Now, ct, "undone");
        return await db.SaveAsync(turn.Now, ct);
    }

    /// <summary>What has followed on a decision and keeps it from being undone, by request, as stored now.</summary>
    private static async Task<IReadOnlyDictionary<Guid, Refusal?>> ObstaclesAsync(
        this BotDb db, IReadOnlyCollection<Request> requests, CancellationToken ct)
    {
        var ids = requests.Select(request => request.Id).ToList();
        var obstacles = await db.Drafts.Where(draft => ids.Contains(draft.Id))
            .Select(draft => draft.Id)
            .ToDictionaryAsync(id => id, _ => (Refusal?)new CorrectionInProgress(), ct);

        // After a refusal the officer may file a new request; undoing the refusal then would give one officer two applications of a kind
        // (circular ¶2).
        var refused = await db.Requests.AsNoTracking().Where(r => ids.Contains(r.Id) && r.Stage == Stage.Refused).ToListAsync(ct);
        foreach (var request in refused.Where(request => !obstacles.ContainsKey(request.Id)))
        {
            if (await db.OpenRequestAsync(request.MakerId, request.Kind, ct) is { } newer)
            {
                obstacles[request.Id] = new NewerRequestExists(newer.Number);
            }
        }

        return obstacles;
    }

    private sealed class CompiledQueries
    {
        public Func<BotDb, Guid, List<Guid>, bool, DateTimeOffset, IAsyncEnumerable<ApprovedLine>> Undoable { get; } = EF.CompileAsyncQuery(
            (BotDb db, Guid officer, List<Guid> offices, bool ofAllOffices, DateTimeOffset now) =>
                from request in db.Requests.AsNoTracking()
                join maker in db.Officers on request.MakerId equals maker.Id
                where request.Stage == Stage.Approved && request.MovedById == officer && request.UndoUntil > now
                    && (ofAllOffices || offices.Contains(request.OfficeId))
                orderby request.StageSince descending, request.Id
                select new ApprovedLine(request.Id, request.Version, request.Number, maker.Name, request.UndoUntil!.Value));
    }
}
