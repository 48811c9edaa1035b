using BotApp.Consolidation.Results;
using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Consolidation.Dispatch;

/// <summary>
/// Splits a batch into mails, limited by the rows the template holds and the size the relay accepts. Each part and recipient gets its own
/// outbox row.
/// </summary>
internal sealed class SplitBatchOutboxHandler(
    BotDb db, IOptions<MailOptions> options, OfficeProfile profile, TimeProvider clock) : IOutboxHandler<SplitBatchPayload>
{
    public async Task<SendResult> HandleAsync(SplitBatchPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (await db.BatchViewAsync(payload.BatchId, track: false, ct) is not { } view || view.Batch.Stage is not BatchStage.Sending)
        {
            return new SendResult.Obsolete();
        }

        var template = await db.Templates.AsNoTracking().FirstAsync(t => t.Id == view.Batch.TemplateId, ct);
        var rowsEach = Math.Min(template.Layout.MaxRows ?? view.Lines.Count, view.Lines.Count);
        if (Measure(template, view, rowsEach).IsRefused(out var why, out var cut))
        {
            await db.RefreshReceiptsAsync(view.Batch.Id, clock.GetUtcNow(), ct);
            return new SendResult.DeadLetter(new Failure(FailureReason.WorkbookNotFilled, why.GetType().Name));
        }

        while (cut.IsTight
            && cut.RowsPerWorkbook > 1
            && !Measure(template, view, (cut.RowsPerWorkbook + 1) / 2).IsRefused(out _, out var smaller))
        {
            cut = smaller;
        }

        return await QueueMailsAsync(view, cut, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }

    private async Task<bool> QueueMailsAsync(BatchView view, MailSplitLimits cut, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mails = MailSplitter.SplitIntoMails(view.Lines, FlowCatalog.TemplateFlowOf(view.Batch.Kind).DocumentName, cut)
            .SelectMany(part => BatchMail.CopyRecipients(view).Select(copy => (Guid?)copy.OfficerId).Prepend(null)
                .Select(copyTo => OutboxMessage.From(new MailPartPayload(view.Batch.Id, part.Number, cut, copyTo), now)))
            .ToList();
        var keys = mails.Select(mail => mail.DedupKey).ToList();
        await db.BeginWriteAsync(ct);
        var queued = await db.Outbox.Where(m => keys.Contains(m.DedupKey)).Select(m => m.DedupKey).ToHashSetAsync(ct);
        db.Outbox.AddRange(mails.Where(mail => !queued.Contains(mail.DedupKey)));
        return await db.SaveAsync(now, ct);
    }

    private Basics.Result<MailSplitLimits> Measure(Template template, BatchView view, int rowsEach)
    {
        if (BatchWorkbooks.Fill(template, view, rowsEach).IsRefused(out var why, out var workbooks))
        {
            return why;
        }

        var manifest = 300L * (view.Lines.Sum(line => line.Attachments.Count) + workbooks.Count + 3);
        return new MailSplitLimits(
            rowsEach,
            workbooks.Max(file => file.LongLength)
                + CoveringLetter.Write(view, profile).LongLength
                + ResultsSheet.Write(view).LongLength
                + manifest,
            options.Value.MaxBytes);
    }
}
