using BotApp.Approvals.Questions;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.Charges;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Retention;

/// <summary>
/// Deletes what is older than its class is kept, a few at a time. Documents go key first, then file, then row: after a crash in between the
/// row is found again. Rows that only carry ids and times have no hold.
/// </summary>
internal sealed class PurgeStore(
    BotDb db,
    DocumentVault vault,
    IDocumentStore documents,
    ErasureStore erasure,
    OfficeProfile profile,
    IOptions<RetentionOptions> options)
{
    /// <summary>Rows deleted in one transaction, so that other writers wait briefly.</summary>
    private const int MaxRows = 200;

    private const int MaxDocuments = 20;

    /// <summary>A file that is being received has no row yet.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromDays(1);

    private static readonly TimeSpan AnswerAge = TimeSpan.FromDays(1);

    private static readonly Stage[] EndStages = [.. Enum.GetValues<Stage>().Where(stage => !stage.IsOpen())];
    private static readonly Stage[] RejectedStages = [Stage.Refused, Stage.Withdrawn];
    private static readonly Stage[] CompletedStages = [Stage.Completed, Stage.Done];

    private RetentionOptions Keep => options.Value;

    private IQueryable<LegalHold> Holds => db.HoldsInForce();

    /// <summary>The classes in order, each with what deletes a few of it and returns how many; 0 when nothing is left.</summary>
    public IReadOnlyList<(string Class, Func<DateTimeOffset, CancellationToken, Task<int>> DeleteSome)> Classes =>
    [
        ("drafts", ExpireDraftAsync),
        ("forms", DeleteFormsAsync),
        ("workbooks", DeleteStagedWorkbooksAsync),
        ("refused-scans", (now, ct) => DeleteScansAsync(RejectedStages, now.AddDays(-Keep.RefusedScanDays), ct)),
        ("completed-scans", (now, ct) => DeleteScansAsync(CompletedStages, now.AddDays(-Keep.CompletedScanDays), ct)),
        ("order-scans", DeleteOrderScansAsync),
        ("requests", DeleteRequestsAsync),
        ("closed-people", EraseClosedPersonAsync),
        ("batches", (now, ct) => DeleteAsync(db.Batches.Where(batch => batch.Stage == BatchStage.Closed
            && batch.StageSince <= now.AddYears(-Keep.RequestYears) && !db.Requests.Any(request => request.BatchId == batch.Id))
            .OrderBy(batch => batch.StageSince), ct)),
        ("deliveries", (now, ct) => DeleteAsync(DeliveredRows(now.AddDays(-Keep.DeliveryDays)).OrderBy(message => message.DoneAt), ct)),
        ("answers", (now, ct) => db.RemoveOldestAnswersAsync(now - AnswerAge, ct)),
        ("inbox-keys", (now, ct) => DeleteAsync(db.InboxMessages.Where(key => key.At <= now.AddDays(-Keep.DeliveryDays))
            .OrderBy(key => key.At), ct)),
        ("cards", (now, ct) => DeleteAsync(SettledCards(now.AddDays(-Keep.DeliveryDays)).OrderBy(card => card.CreatedAt), ct)),
        ("links", (now, ct) => DeleteAsync(db.OneTimeLinks.Where(link => link.ExpiresAt <= now.AddDays(-Keep.DeliveryDays))
            .OrderBy(link => link.ExpiresAt), ct)),
        ("questions", (now, ct) => DeleteAsync(db.UnansweredQuestions.Where(question => question.At <= now.AddDays(-Keep.QuestionDays)
            && !Holds.Any(hold => hold.Subject == question.AskerId))
            .OrderBy(question => question.At), ct)),
        ("text-proposals", (now, ct) => DeleteAsync(db.TextProposals.Where(proposal => proposal.Outcome != null
            && proposal.DecidedAt <= now.AddDays(-Keep.QuestionDays)
            && !Holds.Any(hold => hold.Subject == proposal.ProposedById))
            .OrderBy(proposal => proposal.DecidedAt), ct)),
        ("campaign-members", DeleteCampaignMembersAsync),
        ("campaigns", (now, ct) => DeleteAsync(EndedCampaigns(now)
            .Where(campaign => !db.CampaignMembers.Any(member => member.CampaignId == campaign.Id))
            .OrderBy(campaign => campaign.EndedAt), ct)),
        ("unknown-files", DeleteUnknownFilesAsync),
    ];

    private async Task<int> DeleteCampaignMembersAsync(DateTimeOffset now, CancellationToken ct)
    {
        // The campaigns go right after their members, so that these are few.
        var ended = await EndedCampaigns(now).Select(campaign => campaign.Id).ToListAsync(ct);
        return ended.Count == 0
            ? 0
            : await DeleteAsync(
                db.CampaignMembers.Where(member => ended.Contains(member.CampaignId)).OrderBy(member => member.CampaignId), ct);
    }

    private IQueryable<Campaign> EndedCampaigns(DateTimeOffset now) => db.Campaigns.Where(campaign => campaign.EndedAt != null
        && campaign.EndedAt <= now.AddDays(-Keep.QuestionDays));

    private async Task<int> DeleteAsync<T>(IOrderedQueryable<T> due, CancellationToken ct) where T : class
    {
        var deleted = 0;
        // Checked first without the lock: on most nights most classes have nothing to delete.
        if (await due.AnyAsync(ct))
        {
            await db.ExecuteSerializedAsync(async () => deleted = await due.Take(MaxRows).ExecuteDeleteAsync(ct), ct);
        }

        return deleted;
    }

    /// <summary>One draft a save: one that is edited at this moment does not keep the others.</summary>
    private async Task<int> ExpireDraftAsync(DateTimeOffset now, CancellationToken ct)
    {
        db.DiscardUnsaved();
        var before = now.AddDays(-Keep.DraftDays);
        var draft = await db.Drafts.Where(one => one.TouchedAt <= before
                && !Holds.Any(hold => hold.Subject == one.OfficerId || hold.Subject == one.Id))
            .OrderBy(one => one.TouchedAt).ThenBy(one => one.Id)
            .FirstOrDefaultAsync(ct);
        if (draft is null)
        {
            return 0;
        }

        if (!draft.CollectsPagesOnly && FlowCatalog.Find(draft.Kind) is not null)
        {
            db.Outbox.Add(OutboxMessage.Notify(
                NotificationTopics.DraftExpired, draft.Id, draft.Version, draft.OfficerId, now, AtOfficeHours(now)));
        }

        return await db.DiscardAndSaveAsync(draft, DraftEvents.Expired, now, vault, ct) ? 1 : 0;
    }

    /// <summary>The purge wakes no sender.</summary>
    private DateTimeOffset AtOfficeHours(DateTimeOffset now) =>
        OfficeTime.At(OfficeTime.DayOf(now), profile.OpensAt).ToUniversalTime() is var opening && opening > now ? opening : now;

    /// <summary>All at once: there are a few for each person.</summary>
    private async Task<int> DeleteFormsAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (before, deleted) = (now.AddDays(-Keep.DraftDays), 0);
        var due = db.SavedForms.Where(form => form.SavedAt <= before
            && !Holds.Any(hold => hold.Subject == form.OfficerId));
        if (await due.AnyAsync(ct))
        {
            await db.ExecuteOutsideTransactionAsync(async () => deleted = await due.ExecuteDeleteAsync(ct), ct);
        }

        return deleted;
    }

    private async Task<int> DeleteStagedWorkbooksAsync(DateTimeOffset now, CancellationToken ct)
    {
        var before = now - StagedWorkbook.Lifetime;
        var ids = await db.StagedWorkbooks.Where(staged => staged.ReceivedAt <= before)
            .OrderBy(staged => staged.ReceivedAt).Select(staged => staged.Id).Take(MaxDocuments).ToListAsync(ct);
        await DeleteDocumentsAsync(ids);
        return ids.Count == 0
            ? 0
            : await DeleteAsync(db.StagedWorkbooks.Where(staged => ids.Contains(staged.Id)).OrderBy(staged => staged.Id), ct);
    }

    private async Task<int> DeleteScansAsync(Stage[] stages, DateTimeOffset before, CancellationToken ct)
    {
        var ended = db.Requests.Where(request => stages.Contains(request.Stage) && request.StageSince <= before).NotHeld(db);
        var scans = (
            from request in ended
            join scan in db.Attachments on request.Id equals scan.RequestId
            orderby request.StageSince, scan.Id
            select scan.Id).Take(MaxDocuments);
        return await DeleteScansAsync(scans, ct);
    }

    /// <summary>Of changes of charge that were decided, and of those that nobody has sent for as long as a draft is kept.</summary>
    private async Task<int> DeleteOrderScansAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (decided, unsent) = (now.AddDays(-Keep.OrderScanDays), now.AddDays(-Keep.DraftDays));
        var deleted = await DeleteOrderScansAsync(db.ChargeProposals.Where(order => order.DecidedAt <= decided), ct);
        return deleted > 0
            ? deleted
            : await DeleteOrderScansAsync(
                db.ChargeProposals.Where(order => order.DecidedAt == null && order.Scans == 0 && order.ProposedAt <= unsent),
                ct);
    }

    private async Task<int> DeleteOrderScansAsync(IQueryable<ChargeProposal> due, CancellationToken ct)
    {
        var orders = await due.NotHeld(db).Where(order => db.Attachments.Any(scan => scan.RequestId == order.Id))
            .OrderBy(order => order.ProposedAt).Select(order => order.Id).Take(MaxDocuments).ToListAsync(ct);
        return orders.Count == 0
            ? 0
            : await DeleteScansAsync(
                db.Attachments.Where(scan => orders.Contains(scan.RequestId))
                    .OrderBy(scan => scan.Id).Select(scan => scan.Id).Take(MaxDocuments),
                ct);
    }

    private async Task DeleteDocumentsAsync(List<Guid> ids)
    {
        foreach (var id in ids)
        {
            await vault.DeleteAsync(id);
        }
    }

    private async Task<int> DeleteScansAsync(IQueryable<Guid> due, CancellationToken ct)
    {
        var ids = await due.ToListAsync(ct);
        await DeleteDocumentsAsync(ids);
        return ids.Count == 0 ? 0 : await DeleteAsync(db.Attachments.Where(scan => ids.Contains(scan.Id)).OrderBy(scan => scan.Id), ct);
    }

    /// <summary>
    /// Requests with everything that belongs to them, scans first. Each gets an audit line, or verify-audit would report it as missing.
    /// </summary>
    private async Task<int> DeleteRequestsAsync(DateTimeOffset now, CancellationToken ct)
    {
        db.DiscardUnsaved();
        var before = now.AddYears(-Keep.RequestYears);
        var ids = await db.Requests.Where(request => EndStages.Contains(request.Stage) && request.StageSince <= before).NotHeld(db)
            .OrderBy(request => request.StageSince).Select(request => request.Id).Take(MaxDocuments).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return 0;
        }

        while (await DeleteScansAsync(
            db.Attachments.Where(scan => ids.Contains(scan.RequestId)).Select(scan => scan.Id).OrderBy(id => id).Take(MaxDocuments),
            ct) > 0)
        {
        }

        await db.BeginWriteAsync(ct);
        await db.Drafts.Where(draft => ids.Contains(draft.Id)).ExecuteDeleteAsync(ct);
        await db.OfficerQueries.Where(query => ids.Contains(query.RequestId)).ExecuteDeleteAsync(ct);
        await db.RejectedRows.Where(row => ids.Contains(row.RequestId)).ExecuteDeleteAsync(ct);
        await db.IdentityMarks.Where(mark => ids.Contains(mark.SourceId)).ExecuteDeleteAsync(ct);
        await db.CardMessages.Where(card => ids.Contains(card.Subject)).ExecuteDeleteAsync(ct);
        await db.Outbox.Where(message => ids.Contains(message.Subject)).ExecuteDeleteAsync(ct);
        await db.LegalHolds.Where(hold => ids.Contains(hold.Subject)).ExecuteDeleteAsync(ct);
        var deleted = await db.Requests.Where(request => ids.Contains(request.Id)).ExecuteDeleteAsync(ct);
        db.Audit.AddRange(ids.Select(id => AuditLine.Create(AuditedRequest.PurgedEvent, id, null, now)));
        return await db.SaveAsync(now, ct) ? deleted : 0;
    }

    /// <summary>
    /// Somebody who left as long ago as requests are kept, and of whose requests none is left: their name has no purpose any more.
    /// </summary>
    private async Task<int> EraseClosedPersonAsync(DateTimeOffset now, CancellationToken ct)
    {
        db.DiscardUnsaved();
        var before = now.AddYears(-Keep.RequestYears);
        var id = await db.Officers
            .Where(officer => officer.ClosedAt <= before && officer.ErasedAt == null
                && !db.Requests.Any(request => request.MakerId == officer.Id || request.SubjectOfficerId == officer.Id)
                && !Holds.Any(hold => hold.Subject == officer.Id))
            .OrderBy(officer => officer.ClosedAt).ThenBy(officer => officer.Id)
            .Select(officer => (Guid?)officer.Id)
            .FirstOrDefaultAsync(ct);
        return id is { } person && await erasure.EraseAsync(person, proposal: null, now, ct) is not null ? 1 : 0;
    }

    /// <summary>
    /// Rows about open requests and batches stay: their keys keep a step from being done twice.
    /// </summary>
    private IQueryable<OutboxMessage> DeliveredRows(DateTimeOffset before) => db.Outbox.Where(message => message.DoneAt <= before
        && !db.Requests.Any(request => request.Id == message.Subject && StageExtensions.OpenStages.Contains(request.Stage))
        && !db.Batches.Any(batch => batch.Id == message.Subject && batch.Stage != BatchStage.Closed));

    /// <summary>The cards of what is still open stay: their buttons are pressed late, and events refresh them.</summary>
    private IQueryable<CardMessage> SettledCards(DateTimeOffset before) => db.CardMessages.Where(card => card.CreatedAt <= before
        && !db.Requests.Any(request => request.Id == card.Subject && StageExtensions.OpenStages.Contains(request.Stage))
        && !db.Batches.Any(batch => batch.Id == card.Subject && batch.Stage != BatchStage.Closed)
        && !db.OfficerQueries.Any(query => query.Id == card.Subject
            && EF.Property<byte[]?>(query, EncryptedColumns.StoredName(nameof(OfficerQuery.Answer))) == null)
        && !db.ChargeProposals.Any(proposal => proposal.Id == card.Subject && proposal.IsConfirmed == null));

    /// <summary>Files that no row names, left by a crash between file and row.</summary>
    private async Task<int> DeleteUnknownFilesAsync(DateTimeOffset now, CancellationToken ct)
    {
        var before = TimeProvider.System.GetUtcNow() - OrphanAge;
        var deleted = await documents.DeleteUnfinishedAsync(before);
        var old = await documents.ListAsync(ct).Where(one => one.WrittenAt < before).Select(one => one.Id).ToListAsync(ct);
        foreach (var page in old.Chunk(MaxRows))
        {
            var known = await db.Attachments.Where(scan => page.Contains(scan.Id)).Select(scan => scan.Id)
                .Concat(db.StagedWorkbooks.Where(staged => page.Contains(staged.Id)).Select(staged => staged.Id))
                .ToListAsync(ct);
            var unknown = page.Except(known).ToList();
            await DeleteDocumentsAsync(unknown);
            deleted += unknown.Count;
        }

        return deleted;
    }
}
