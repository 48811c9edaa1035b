using BotApp.Approvals;
using BotApp.Audit;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>
/// Puts the approved requests into one numbered batch and queues its mail, in one save. While a row lacks its scan nothing is sent, unless
/// such rows are left out.
/// </summary>
internal sealed class SendBatchHandler(BotDb db, OfficeProfile profile) : IActionHandler<SendBatch>
{
    public async Task<Reply> HandleAsync(SendBatch action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var kind = action.Kind;
        if (await db.OfficeToConsolidateAsync(turn, kind, action.Office, ct) is not { } authority)
        {
            return await LastSentAsync(turn, ct);
        }

        var ready = await db.ReadyLinesAsync(authority.OfficeId, kind, track: true, ct);
        var lines = action.LeaveOut ? BatchLine.WithScan(ready) : ready;
        if (action.Rows != lines.Count || lines.Count == 0 || lines.Any(line => !line.HasScan))
        {
            return Reply.RedirectTo(new PreviewBatch(kind, Changed: action.Rows != lines.Count));
        }

        var directory = await db.DeciderDirectoryAsync([.. lines.Select(line => line.Request)], turn.Now, ct);
        var batch = await NewBatchAsync(kind, authority, lines[0].Request.TemplateId!.Value, turn, ct);
        db.Batches.Add(batch);
        db.Audit.Add(AuditLine.Create("batch.made", batch.Id, turn.Officer.Id, turn.Now, batch.Number));
        await PutInBatchAsync(batch, lines, authority, directory, turn, ct);
        db.Outbox.Add(OutboxMessage.From(new SplitBatchPayload(batch.Id), turn.Now));
        if (turn.PressedMessageId is { Length: > 0 } message)
        {
            db.CardMessages.Add(new CardMessage
            {
                Id = Guid.NewGuid(),
                Topic = NotificationTopics.BatchSent,
                Subject = batch.Id,
                Version = batch.Version,
                OfficerId = turn.Officer.Id,
                ActivityId = message,
                CreatedAt = turn.Now
            });
        }

        return await db.SaveAsync(turn.Now, ct)
            ? BatchCard.Sent(turn.Language, batch, lines.Count, profile.ComputerCellMail, MailState.OnItsWay)
            // One of the requests has changed, or another press has sent them.
            : Reply.RedirectTo(action);
    }

    private async Task<Batch> NewBatchAsync(RequestKind kind, Authority authority, Guid templateId, Turn turn, CancellationToken ct)
    {
        var office = await db.Offices.AsNoTracking().FirstAsync(o => o.Id == authority.OfficeId, ct);
        var series = BatchNumber.Series(profile.Code, office.Code, kind, turn.Today.Year);
        return new Batch
        {
            Id = Guid.CreateVersion7(turn.Now),
            Number = BatchNumber.Format(series, await db.NextNumberAsync($"batch/{series}", ct)),
            Kind = kind,
            OfficeId = authority.OfficeId,
            TemplateId = templateId,
            MadeById = turn.Officer.Id,
            InPlaceOfId = authority.InPlaceOf,
            MadeAt = turn.Now,
        };
    }

    private async Task PutInBatchAsync(
        Batch batch,
        IReadOnlyList<BatchLine> lines,
        Authority authority,
        DeciderDirectory directory,
        Turn turn,
        CancellationToken ct)
    {
        var decider = new ActingOfficer(turn.Officer.Id, authority, authority.InPlaceOf);
        foreach (var (row, request, scans) in lines.Select(line => (line.Number, line.Request, line.Attachments.Count)))
        {
            if (!request.PutInBatch(batch.Id, row, scans, decider, turn.Now).IsRefused(out _, out var moved))
            {
                db.Audit.Add(moved.ToAuditLine(batch.Number));
            }
        }

        // A batched request can no longer be undone, so every card about it is updated.
        var requests = lines.Select(line => line.Request).ToList();
        await db.RefreshCardsAsync(requests.ToDictionary(r => r.Id, r => r.Version), turn.Now, ct, pressed: turn);
        await db.RefreshDigestsAsync(requests, directory, turn.Now, ct, pressed: turn);
    }

    // A second press finds nothing left to send and shows the batch of the first.
    private async Task<Reply> LastSentAsync(Turn turn, CancellationToken ct) =>
        await db.Batches.AsNoTracking()
            .Where(b => b.MadeById == turn.Officer.Id)
            .OrderByDescending(b => b.MadeAt)
            .FirstOrDefaultAsync(ct) is { } last
            ? BatchCard.Sent(
                turn.Language,
                last,
                await db.RowCountAsync(last.Id, ct),
                profile.ComputerCellMail,
                await db.MailStateAsync(last, ct))
            : Reply.RedirectTo<ShowMenu>();
}
