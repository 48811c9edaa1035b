using System.Security.Cryptography;
using BotApp.Audit;
using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Results;
using BotApp.Notifications.Mail;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Storage.Encryption;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BotApp.Consolidation.Dispatch;

/// <summary>
/// Sends one mail of a batch to one recipient. The mail is rebuilt identically from stored data on every attempt;
/// <see cref="BatchSentOutboxHandler"/> records that it was sent, so that a later failure does not send it again.
/// </summary>
internal sealed class MailPartOutboxHandler(
    BotDb db,
    DocumentVault vault,
    IMailTransport transport,
    IOptions<MailOptions> options,
    OfficeProfile profile,
    TimeProvider clock) : IOutboxHandler<MailPartPayload>
{
    public async Task<SendResult> HandleAsync(MailPartPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (await db.BatchViewAsync(payload.BatchId, track: false, ct) is not { } view)
        {
            return new SendResult.Obsolete();
        }

        var template = await db.Templates.AsNoTracking().FirstAsync(t => t.Id == view.Batch.TemplateId, ct);
        if (BatchWorkbooks.Fill(template, view, payload.Limits.RowsPerWorkbook).IsRefused(out var why, out var workbooks))
        {
            return new SendResult.DeadLetter(new Failure(FailureReason.WorkbookNotFilled, why.GetType().Name));
        }

        // Asked of the database: the contact may have changed since, on another node too.
        var cell = MailboxAddress.Parse(await db.ComputerCellMailAsync(ct) ?? profile.ComputerCellMail);
        var copies = BatchMail.CopyRecipients(view);
        var to = payload.CopyTo is { } officer
            ? copies.Where(copy => copy.OfficerId == officer).Select(copy => copy.Address).FirstOrDefault()
            : cell;
        if (to is null)
        {
            // The officer's address has been removed from the directory since.
            return new SendResult.DeadLetter(FailureReason.BadMailAddress);
        }

        var result = await SendAsync(
            () => ComposeAsync(view, payload.Part, payload.Limits, workbooks, cell, copies.Select(copy => copy.Address), ct), to, ct);
        if (result is SendResult.Retry { Failure.Reason: FailureReason.MailUnconfirmed })
        {
            db.Audit.Add(AuditLine.Create("mail.unconfirmed", view.Batch.Id, null, clock.GetUtcNow(), row.Id.ToString("N")));
            await db.SaveAsync(clock.GetUtcNow(), ct);
        }

        if (result is not SendResult.Done && payload.CopyTo is null)
        {
            await db.RefreshReceiptsAsync(view.Batch.Id, clock.GetUtcNow(), ct);
        }

        return result is SendResult.Done && payload.CopyTo is null
            ? new SendResult.Done(OutboxMessage.From(new BatchPartSentPayload(view.Batch.Id, payload.Part), clock.GetUtcNow()))
            : result;
    }

    private async Task<SendResult> SendAsync(Func<Task<MimeMessage>> compose, MailboxAddress to, CancellationToken ct)
    {
        MimeMessage mail;
        try
        {
            mail = await compose();
        }
        catch (DocumentStoreException away)
        {
            return new SendResult.Retry(new Failure(FailureReason.MailDocuments, away.Code));
        }

        return await transport.SendAsync(mail, to, ct);
    }

    private async Task<MimeMessage> ComposeAsync(
        BatchView view,
        int number,
        MailSplitLimits cut,
        List<byte[]> workbooks,
        MailboxAddress cell,
        IEnumerable<MailboxAddress> copies,
        CancellationToken ct)
    {
        var parts = MailSplitter.SplitIntoMails(view.Lines, FlowCatalog.TemplateFlowOf(view.Batch.Kind).DocumentName, cut);
        var part = parts[number - 1];
        var books = workbooks
            .Select((file, index) => ToAttachment(BatchFileNames.Workbook(view, index, workbooks.Count, cut.RowsPerWorkbook), file))
            .ToList();
        var letter = ToAttachment($"{BatchNumber.InFileName(view.Batch.Number)} Covering letter.docx", CoveringLetter.Write(view, profile));
        var results = ToAttachment($"{BatchNumber.InFileName(view.Batch.Number)} results.xlsx", ResultsSheet.Write(view));
        var manifest = ToAttachment(
            $"{BatchNumber.InFileName(view.Batch.Number)} manifest.csv",
            ManifestCsv.Write(view.Batch.Number, parts, [letter, results], books));
        List<MailAttachment> enclosures = [books[part.Workbook], results, letter, manifest];
        foreach (var scan in part.Scans)
        {
            enclosures.Add(ToAttachment(scan.Name, await vault.ReadAllBytesAsync(scan.Attachment.Id, ct)));
        }

        var from = new MailboxAddress(profile.Name.English, options.Value.SenderOf(profile));
        return BatchMail.Compose(view, number, parts.Count, enclosures, profile, from, cell, copies);
    }

    private static MailAttachment ToAttachment(string name, byte[] bytes) =>
        new(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
