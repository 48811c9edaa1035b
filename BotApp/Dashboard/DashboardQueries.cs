using BotApp.Approvals;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Notifications.Undelivered;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Dashboard;

/// <summary>Counts the pending work. Only open requests are read, so the cost does not grow with the years.</summary>
public static class DashboardQueries
{
    private static readonly Stage[] Waiting =
        [Stage.Submitted, Stage.Returned, Stage.Approved, Stage.Batched, Stage.Dispatched, Stage.Forwarded, Stage.WithCell];

    /// <summary>The open requests for which this person answers: of the offices headed, or of all.</summary>
    public static IQueryable<Request> PendingRequests(this BotDb db, Turn turn)
    {
        var headed = turn.Authorities.Where(authority => authority.Role is Role.Head).Select(authority => authority.OfficeId).ToList();
        var open = db.Requests.Where(request => Waiting.Contains(request.Stage));
        return turn.CanComplete ? open : open.Where(request => headed.Contains(request.OfficeId));
    }

    public static async Task<DashboardView> DashboardAsync(this BotDb db, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        var mine = db.PendingRequests(turn);
        var relieved = mine.Where(request => request.Stage == Stage.WithCell && request.ClockStart != null);
        return new DashboardView(
            await db.PendingAsync(mine, turn.Now, profile, ct),
            new OwnWork(
                turn.IsHead ? await db.QueueCountAsync(turn, ct) : null,
                turn.IsCell ? await db.WorkListCountAsync(ct) : null),
            profile.RemindAfterDays,
            profile.EscalateAfterDays,
            turn.Now)
        {
            Relieved = await relieved.CountAsync(ct),
            RelievedSince = await relieved.OrderBy(request => request.ClockStart)
                .Select(request => request.ClockStart)
                .FirstOrDefaultAsync(ct),
            Undelivered = turn.CanComplete ? await db.Undelivered().CountAsync(ct) : null,
            Questions = turn.CanComplete ? await db.UnansweredQuestions.CountAsync(question => question.ClosedAt == null, ct) : null,
        };
    }

    private static async Task<IReadOnlyList<PendingCount>> PendingAsync(
        this BotDb db, IQueryable<Request> open, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        var remind = profile.Calendar.WaitingSince(now, profile.RemindAfterDays);
        var late = profile.Calendar.WaitingSince(now, profile.EscalateAfterDays);
        var counts = await open
            .GroupBy(request => new
            {
                request.OfficeId,
                request.Kind,
                request.Stage,
                Age = request.StageSince < late ? 2 : request.StageSince < remind ? 1 : 0,
            })
            .Select(group => new { group.Key, Count = group.Count(), Oldest = group.Min(request => request.StageSince) })
            .ToListAsync(ct);
        var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, office => office.ListName, ct);
        return
        [
            .. counts.Select(line => new PendingCount(
                line.Key.OfficeId,
                offices[line.Key.OfficeId],
                line.Key.Kind,
                line.Key.Stage,
                (WaitingAge)line.Key.Age,
                line.Count,
                line.Oldest)),
        ];
    }
}
