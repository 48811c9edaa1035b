using System.Security.Cryptography;
using BotApp.Audit;
using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BotApp.Consolidation;

/// <summary>
/// Makes the workbook, letter and manifest of a batch, mails them, and records that they have left. Everything is made anew at each
/// try from what is stored; the carrier knows the mail again by its Message-ID.
/// </summary>
internal sealed class MailBatchJob(
    BotDb db, DocumentVault vault, ICarryMail carrier, IOptions<MailOptions> options, OfficeProfile profile, TimeProvider clock) : ISend
{
    public string Kind => OutboxKinds.MailBatch;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (await db.BatchViewAsync(message.Subject, track: true, ct) is not { } view || view.Batch.Stage is not BatchStage.Sending)
        {
            return new SendResult.Moot();
        }

        var template = await db.Templates.AsNoTracking().FirstAsync(t => t.Id == view.Batch.TemplateId, ct);
        if (BatchSheet.Fill(template, view, out var workbook) is { } why)
        {
            return new SendResult.Dead("workbook." + why.GetType().Name);
        }

        var number = BatchNumber.InFileName(view.Batch.Number);
        List<Enclosure> always = [Enclose($"{number}.xlsx", workbook), Enclose($"{number} Covering letter.docx", CoveringLetter.Write(view, profile))];
        var scans = DispatchPlan.NameScans(view.Lines, view.Batch.Kind is RequestKind.Creation ? "Service Book" : "Promotion order");
        var parts = DispatchPlan.Split(scans, always.Sum(file => file.Bytes.LongLength) + 300 * scans.Count, options.Value.MaxBytes);
        var manifest = Enclose($"{number} manifest.csv", BatchMail.Manifest(view.Batch.Number, [
            .. always.Select(file => (file.Name, file.Bytes.LongLength, file.Sha256, 1)),
            .. parts.SelectMany((part, index) => part.Select(scan => (scan.Name, scan.Proof.Length, scan.Proof.Sha256, index + 1)))]));
        for (var part = 1; part <= parts.Count; part++)
        {
            List<Enclosure> enclosures = [.. always, manifest];
            foreach (var scan in parts[part - 1])
            {
                enclosures.Add(Enclose(scan.Name, await ReadAsync(scan.Proof.Id, ct)));
            }

            if (await carrier.SendAsync(Compose(view, part, parts.Count, enclosures), ct) is not SendResult.Done and var failed)
            {
                return failed;
            }
        }

        return await RecordAsync(view, ct) ? new SendResult.Done() : new SendResult.Again("batch.changed");
    }

    private MimeMessage Compose(BatchView view, int part, int parts, IReadOnlyList<Enclosure> enclosures)
    {
        var from = options.Value.From is { Length: > 0 } configured ? configured : profile.ComputerCellMail;
        var copy = MailboxAddress.TryParse(view.MadeBy.Upn, out var head) ? new MailboxAddress(view.MadeBy.Name, head.Address) : null;
        return BatchMail.Compose(
            view, part, parts, enclosures, new MailboxAddress(profile.Name.English, from), MailboxAddress.Parse(profile.ComputerCellMail), copy);
    }

    private async Task<bool> RecordAsync(BatchView view, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (view.Batch.Move(BatchStage.Sent, now).IsRefused(out _, out var sent))
        {
            return true;
        }

        db.Audit.Add(AuditLine.Note("batch.sent", sent.BatchId, null, now, view.Batch.Number));
        foreach (var request in view.Lines.Select(line => line.Request))
        {
            if (!request.Dispatch(now).IsRefused(out _, out var moved))
            {
                db.Audit.Add(AuditLine.Of(moved));
                db.Outbox.Add(OutboxMessage.Tell(Topics.RequestMoved, request.Id, request.Version, request.MakerId, now));
            }
        }

        foreach (var cell in (await db.HoldersAsync(Role.Cell, null, now, ct)).DistinctBy(holder => holder.Officer.Id))
        {
            db.Outbox.Add(OutboxMessage.Tell(Topics.BatchArrived, view.Batch.Id, view.Batch.Version, cell.Officer.Id, now));
        }

        return await db.SaveAsync(now, ct);
    }

    private async Task<byte[]> ReadAsync(Guid proofId, CancellationToken ct)
    {
        await using var scan = await vault.OpenAsync(proofId);
        using var bytes = new MemoryStream();
        await scan.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private static Enclosure Enclose(string name, byte[] bytes) => new(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
