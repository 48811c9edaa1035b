using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Results;

/// <summary>Records results of batch rows, from the card or from a returned workbook; the handlers save.</summary>
public static class ResultStore
{
    /// <summary>
    /// Completes or returns the request, notifies its officer, and updates the directory with what was created or changed.
    /// </summary>
    /// <param name="ssoIds">From <see cref="SsoIdHoldersAsync"/>: whose the SSO-IDs of the results are.</param>
    /// <param name="facts">Of the request and the reader, from <see cref="RequestAuthorityQueries.DutyFactsAsync"/>.</param>
    public static async Task<Refusal?> RecordResultAsync(
        this BotDb db,
        Request request,
        RowResult result,
        IReadOnlyDictionary<string, Guid> ssoIds,
        DutyFacts facts,
        Turn turn,
        CancellationToken ct)
    {
        if (CheckSsoId(request, result.Outcome, ssoIds) is { } taken)
        {
            return taken;
        }

        // The request leaves the batch when it is returned, so its row is noted first.
        var rejected = ToRejectedRow(request, result, turn.Now);
        var step = result.RejectedBecause is { } reason
            ? request.RejectByHelpdesk(turn.AsCell(), facts, reason, turn.Now)
            : request.Complete(turn.AsCell(), facts, result.Outcome!, turn.Now);
        if (step.IsRefused(out var why, out var moved))
        {
            return why;
        }

        if (rejected is not null)
        {
            db.RejectedRows.Add(rejected);
        }

        db.Audit.Add(moved.ToAuditLine());
        db.NotifyStageChange(request, turn.Now);
        if (result.Outcome is { } outcome)
        {
            await db.ApplyOutcomeAsync(request, outcome, ct);
        }

        return null;
    }

    /// <summary>The result of a row where nobody in the directory is left to record it: two officers answer for it.</summary>
    public static async Task<Refusal?> RecordResultByTwoAsync(
        this BotDb db, Request request, Guid first, Guid second, string outcome, DateTimeOffset now, CancellationToken ct)
    {
        if (CheckSsoId(request, outcome, await db.SsoIdHoldersAsync([outcome], ct)) is { } taken)
        {
            return taken;
        }

        var facts = await db.DutyFactsAsync(
            [request.MakerId, request.SubjectOfficerId, first, second, .. request.DecidedByIds.OfType<Guid>()], ct);
        if (request.CompleteByTwo(first, second, facts, outcome, now).IsRefused(out var why, out var moved))
        {
            return why;
        }

        db.Audit.Add(moved.ToAuditLine($"with {second:N} through the operator"));
        db.NotifyStageChange(request, now);
        if (moved.To is Stage.Completed)
        {
            await db.ApplyOutcomeAsync(request, outcome, ct);
            await db.CloseIfCompleteAsync((await db.BatchViewAsync(request.BatchId, track: true, ct))!, first, now, ct);
        }

        return null;
    }

    /// <summary>Replaces the recorded result, notifies the officer, and updates the directory.</summary>
    public static async Task<Refusal?> CorrectResultAsync(
        this BotDb db,
        Request request,
        CorrectedResult corrected,
        IReadOnlyDictionary<string, Guid> ssoIds,
        Turn turn,
        CancellationToken ct)
    {
        if (CheckSsoId(request, corrected.Outcome, ssoIds) is { } taken)
        {
            return taken;
        }

        var facts = await db.DutyFactsAsync([request], turn.Officer.Id, ct);
        if (request.CorrectOutcome(turn.AsCell(), facts, corrected.Outcome, corrected.Reason, turn.Now)
            .IsRefused(out var why, out var moved))
        {
            return why;
        }

        db.Audit.Add(moved.ToAuditLine("corrected"));
        db.NotifyStageChange(request, turn.Now);
        await db.ApplyOutcomeAsync(request, corrected.Outcome, ct);

        return null;
    }

    /// <summary>Closes a batch without open rows and refreshes every copy of its card.</summary>
    public static async Task CloseIfCompleteAsync(
        this BotDb db, BatchView view, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (view.Lines.All(line => line.Request.Stage is not (Stage.Dispatched or Stage.Forwarded)) &&
            !view.Batch.Move(BatchStage.Closed, now).IsRefused(out _, out var closed))
        {
            db.Audit.Add(AuditLine.Create("batch.closed", closed.BatchId, officerId, now));
        }

        // A result changes the batch's card but not its version, so a versioned refresh would be taken for a duplicate.
        await db.QueueRefreshesAsync(
            await db.CardMessages.Where(card => card.Subject == view.Batch.Id).Select(card => card.Id).ToListAsync(ct), now, ct);
    }

    /// <summary>Whether the result of any request was recorded after that audit line.</summary>
    public static Task<bool> HasRecordedResultsSinceAsync(this BotDb db, long seq, CancellationToken ct)
    {
        var results = new[] { Stage.Completed.AuditEvent(), Stage.Returned.AuditEvent() };
        return db.Audit.AnyAsync(line => line.Seq > seq && results.Contains(line.Event), ct);
    }

    /// <summary>Why the outcome cannot be the SSO-ID of this officer: it is somebody else's.</summary>
    private static SsoIdTaken? CheckSsoId(Request request, string? outcome, IReadOnlyDictionary<string, Guid> ssoIds) =>
        FlowCatalog.Of(request.Kind).CreatesSsoId
            && outcome is not null
            && ssoIds.TryGetValue(outcome, out var holder)
            && holder != request.SubjectOfficerId
            ? new SsoIdTaken(outcome)
            : null;

    /// <summary>Updates the officer's record with what was created or changed.</summary>
    private static async Task ApplyOutcomeAsync(this BotDb db, Request request, string outcome, CancellationToken ct)
    {
        if (await db.Officers.FindAsync([request.SubjectOfficerId], ct) is { } officer)
        {
            FlowCatalog.TemplateFlowOf(request.Kind).ApplyResult(officer, request.Answers, outcome);
        }
    }

    private static RejectedRow? ToRejectedRow(Request request, RowResult result, DateTimeOffset now) =>
        result.RejectedBecause is { } reason && request is { BatchId: { } batch, BatchRow: { } row }
            ? new RejectedRow { BatchId = batch, RequestId = request.Id, Row = row, Reason = reason, At = now }
            : null;

    /// <summary>Whose these SSO-IDs are, where somebody has them.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> SsoIdHoldersAsync(
        this BotDb db, IEnumerable<string> ssoIds, CancellationToken ct)
    {
        List<IdentityFact> facts = [.. ssoIds.SelectMany(IdentityFact.OfSsoId)];
        var holders = facts.Count == 0 ? [] : await db.OfficersStating(facts).ToListAsync(ct);
        return holders.Where(officer => officer.SsoId is not null)
            .GroupBy(officer => officer.SsoId!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().MergedIntoId ?? group.First().Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Batches that await results, or the given one; oldest first.</summary>
    public static async Task<IReadOnlyList<BatchView>> OpenBatchViewsAsync(this BotDb db, Guid? onlyId, CancellationToken ct)
    {
        var ids = await db.Batches.AsNoTracking()
            .Where(b => (b.Stage == BatchStage.Sent || b.Stage == BatchStage.Received || b.Stage == BatchStage.Forwarded)
                && (onlyId == null || b.Id == onlyId))
            .OrderBy(b => b.MadeAt).ThenBy(b => b.Id)
            .Select(b => b.Id)
            .ToListAsync(ct);
        var views = new List<BatchView>();
        foreach (var id in ids)
        {
            views.Add((await db.BatchViewAsync(id, track: false, ct))!);
        }

        return views;
    }
}
