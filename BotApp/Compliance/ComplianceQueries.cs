using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Compliance;

/// <summary>Whether relieved officers are unmapped on time (circular ¶5): those still mapped, and those unmapped lately.</summary>
public static class ComplianceQueries
{
    /// <summary>More reliefs than a commissionerate has in a quarter.</summary>
    public const int MaxReliefs = 5_000;

    /// <summary>The reliefs that this person answers for; null when they hold no such post.</summary>
    public static async Task<ComplianceView?> ComplianceAsync(
        this BotDb db, IReadOnlyList<Authority> authorities, OfficeProfile profile, int days, DateTimeOffset now, CancellationToken ct)
    {
        var all = authorities.Any(authority => authority.Role is Role.Cell or Role.SystemsManager);
        var headed = authorities.Where(authority => authority.Role is Role.Head).Select(authority => authority.OfficeId).ToList();
        if (!all && headed.Count == 0)
        {
            return null;
        }

        var since = now.AddDays(-days);
        return new ComplianceView(await db.ReliefsAsync(all ? null : headed, since, now, profile, ct), since, now, CanOpen: all);
    }

    /// <summary>Still mapped officers first, the longest relieved on top; then those unmapped since, the latest first.</summary>
    /// <param name="offices">Only these offices; null for all.</param>
    public static async Task<IReadOnlyList<Relief>> ReliefsAsync(
        this BotDb db, IReadOnlyList<Guid>? offices, DateTimeOffset since, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        var reliefs = db.Requests.AsNoTracking()
            .Where(request => request.ClockStart != null && (offices == null || offices.Contains(request.OfficeId)));
        return
        [
            .. await db.ReliefsAsync(
                reliefs.Where(request => request.Stage == Stage.WithCell).OrderBy(request => request.ClockStart), now, profile, ct),
            .. await db.ReliefsAsync(
                reliefs.Where(request => request.Stage == Stage.Done && request.StageSince >= since)
                    .OrderByDescending(request => request.StageSince),
                now,
                profile,
                ct),
        ];
    }

    private static async Task<IEnumerable<Relief>> ReliefsAsync(
        this BotDb db, IOrderedQueryable<Request> part, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        var lines = await (
            from request in part.Take(MaxReliefs)
            join about in db.Officers on request.SubjectOfficerId equals about.Id
            join office in db.Offices on request.OfficeId equals office.Id
            select new
            {
                request.Id,
                request.Number,
                request.OfficeId,
                request.Stage,
                request.StageSince,
                RelievedAt = request.ClockStart!.Value,
                About = about.Name,
                about.Designation,
                Office = new Phrase(office.Name, office.HindiName ?? office.Name),
            }).ToListAsync(ct);
        return lines.Select(line => Relief.At(
            now,
            new ReliefFacts(
                line.Id,
                line.Number,
                line.OfficeId,
                line.Office,
                line.About,
                line.Designation,
                line.RelievedAt,
                line.Stage is Stage.Done ? line.StageSince : null),
            profile));
    }
}
