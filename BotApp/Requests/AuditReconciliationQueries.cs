using BotApp.Audit;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Verifies the audit and compares every request with its lines; the bot may run meanwhile.</summary>
public static class AuditReconciliationQueries
{
    /// <returns>What is wrong, in words for the operator; empty when the chain and all requests agree.</returns>
    public static async Task<IReadOnlyList<string>> FindAuditProblemsAsync(this BotDb db, CancellationToken ct)
    {
        var audited = new Dictionary<Guid, AuditedRequest>();
        if (await db.FirstBrokenLineAsync(ct, line => Note(audited, line)) is { } broken)
        {
            return
            [
                $"The audit is broken at line {broken}: it does not follow the previous line under the key of its time. "
                    + "A line was changed, inserted or removed there.",
            ];
        }

        var problems = new List<string>();
        foreach (var id in await SuspectsAsync(db, audited, ct))
        {
            if (await ProblemOfAsync(db, id, ct) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems;
    }

    private static void Note(Dictionary<Guid, AuditedRequest> audited, AuditLine line)
    {
        var before = audited.GetValueOrDefault(line.Subject, AuditedRequest.Unknown);
        if (before.After(line) is var after && after != before)
        {
            audited[line.Subject] = after;
        }
    }

    /// <summary>Requests that differ from their lines, and those whose row is missing.</summary>
    private static async Task<List<Guid>> SuspectsAsync(BotDb db, Dictionary<Guid, AuditedRequest> audited, CancellationToken ct)
    {
        var suspects = new List<Guid>();
        await foreach (var row in Standings(db.Requests).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!audited.Remove(row.Id, out var lines) || lines.Differences(row).Any())
            {
                suspects.Add(row.Id);
            }
        }

        return [.. suspects, .. audited.Keys];
    }

    /// <summary>
    /// Looks at one request again: it may have moved on between the two readings. Line and version are stored together, so an unchanged
    /// version means that the lines read in between are all there are.
    /// </summary>
    private static async Task<string?> ProblemOfAsync(BotDb db, Guid id, CancellationToken ct)
    {
        while (true)
        {
            var row = await Standings(db.Requests.Where(request => request.Id == id)).SingleOrDefaultAsync(ct);
            var lines = await db.Audit.AsNoTracking().Where(line => line.Subject == id).OrderBy(line => line.Seq).ToListAsync(ct);
            if ((await Standings(db.Requests.Where(request => request.Id == id)).SingleOrDefaultAsync(ct))?.Version == row?.Version)
            {
                return Problem(id, row, lines.Aggregate(AuditedRequest.Unknown, (known, line) => known.After(line)));
            }
        }
    }

    private static string? Problem(Guid id, RequestStanding? row, AuditedRequest audited) =>
        row is null ? (audited.Stage is null ? null : $"Request {id} of audit line {audited.Line} is not in the database any more.")
        : audited.Stage is null ? $"Request {row.Number} has no audit line."
        : audited.Differences(row).ToList() is { Count: > 0 } differences
            ? $"Request {row.Number} differs from its audit (line {audited.Line}): {string.Join("; ", differences)}."
        : null;

    private static IQueryable<RequestStanding> Standings(IQueryable<Request> requests) => requests.AsNoTracking()
        .Select(request => new RequestStanding(
            request.Id,
            request.Number,
            request.Kind,
            request.Stage,
            request.Version,
            request.DecidedById,
            request.CompletedById,
            request.EndorsedById));
}
