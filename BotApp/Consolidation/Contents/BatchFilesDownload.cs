using BotApp.Consolidation.Dispatch;
using BotApp.Consolidation.Results;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Consolidation.Contents;

/// <summary>
/// Makes a file of a batch when its link is opened: workbook and letter for the heads of its office, the computer cell and the Systems
/// Manager, results sheet and mail for the last two.
/// </summary>
internal sealed class BatchFilesDownload(
    BotDb db, DocumentVault vault, IOptions<MailOptions> options, OfficeProfile profile, TimeProvider clock) : IDownload
{
    public string Key => BatchFileKey.Prefix;

    public async Task<DownloadFile?> CreateAsync(string key, Guid officerId, CancellationToken ct)
    {
        if (BatchFileKey.Parse(key) is not { } wanted
            || await db.BatchViewAsync(wanted.Batch, track: false, ct) is not { Lines.Count: > 0 } view
            || !await MayHaveAsync(view.Batch, wanted.File, officerId, ct))
        {
            return null;
        }

        var name = BatchNumber.InFileName(view.Batch.Number);
        return wanted.File switch
        {
            BatchFile.Workbook => await WorkbookAsync(view, wanted.Part, ct),
            BatchFile.CoveringLetter => new DownloadFile($"{name} Covering letter.docx", CoveringLetter.Write(view, profile)),
            BatchFile.ResultsSheet => new DownloadFile($"{name} results.xlsx", ResultsSheet.Write(view)),
            BatchFile.SakshamSevaMail => await MailAsync(view, wanted.Part, officerId, ct),
        };
    }

    private async Task<bool> MayHaveAsync(Batch batch, BatchFile file, Guid officerId, CancellationToken ct) =>
        await db.HasAccessAsync(officerId, ct)
        && (await db.AuthoritiesOfAsync(officerId, clock.GetUtcNow(), ct)).Any(authority => authority.Role switch
        {
            Role.Cell or Role.SystemsManager => true,
            Role.Head => authority.OfficeId == batch.OfficeId && file is (BatchFile.Workbook or BatchFile.CoveringLetter),
            Role.Officer or Role.Helpdesk => false,
        });

    private async Task<DownloadFile?> WorkbookAsync(BatchView view, int part, CancellationToken ct)
    {
        var (template, rowsEach) = await TemplateAsync(view, ct);
        return BatchWorkbooks.Fill(template, view, rowsEach).IsRefused(out _, out var files) || part > files.Count
            ? null
            : new DownloadFile(BatchFileNames.Workbook(view, part - 1, files.Count, rowsEach), files[part - 1]);
    }

    private async Task<DownloadFile?> MailAsync(BatchView view, int number, Guid officerId, CancellationToken ct)
    {
        var (template, rowsEach) = await TemplateAsync(view, ct);
        var parts = BatchParts.MailParts(view, template, options.Value.MaxBytes);
        if (number > parts.Count || BatchWorkbooks.Fill(template, view, rowsEach).IsRefused(out _, out var files))
        {
            return null;
        }

        var part = parts[number - 1];
        List<(string Name, byte[] Content)> enclosures =
            [(BatchFileNames.Workbook(view, part.Workbook, files.Count, rowsEach), files[part.Workbook])];
        foreach (var scan in part.Scans)
        {
            var request = view.Lines.First(line => line.Attachments.Contains(scan.Attachment)).Request;
            if (await db.MayReadAttachmentsAsync(request, officerId, clock.GetUtcNow(), ct)
                && await vault.ContainsAsync(scan.Attachment.Id))
            {
                enclosures.Add((scan.Name, await vault.ReadAllBytesAsync(scan.Attachment.Id, ct)));
            }
        }

        var to = await db.Contacts.Where(contact => contact.Key == Contact.SakshamSeva)
            .Select(contact => contact.Mail)
            .FirstOrDefaultAsync(ct);
        return new DownloadFile(
            $"{BatchNumber.InFileName(view.Batch.Number)} Saksham Seva{(parts.Count == 1 ? "" : $" part {number}")}.eml",
            SakshamSevaMail.Write(view, number, parts.Count, enclosures, profile, to ?? ""));
    }

    private async Task<(Template Template, int RowsEach)> TemplateAsync(BatchView view, CancellationToken ct)
    {
        var template = await db.Templates.AsNoTracking().FirstAsync(t => t.Id == view.Batch.TemplateId, ct);
        return (template, BatchParts.RowsEach(view, template));
    }
}
