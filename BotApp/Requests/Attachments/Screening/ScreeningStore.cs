using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage.Encryption;

namespace BotApp.Requests.Attachments.Screening;

/// <summary>What speaks for caution with a scan that is not refused.</summary>
public sealed record ScreenedScan(PdfWarnings Warnings);

/// <summary>
/// Screens a stored scan or workbook before it is used. Until the verdict it lies encrypted under an id that nothing refers to: nobody can
/// see or open it. Without a verdict it is not used.
/// </summary>
public sealed class ScreeningStore(DocumentVault vault, IMalwareScanner scanner, ILogger<ScreeningStore> log)
{
    /// <summary>Refuses a scan that cannot be attached.</summary>
    public async Task<Result<ScreenedScan>> ScreenAsync(Guid id, FileFormat format, CancellationToken ct)
    {
        if (format.IsPicture())
        {
            await using var picture = await vault.OpenReadAsync(id);
            if (await PictureSize.ReadAsync(format, picture, ct) is not { } size)
            {
                return new PictureDamaged();
            }

            if (size.IsTooLarge)
            {
                return new PictureTooLarge();
            }
        }

        return await SearchAsync(id, ct) switch
        {
            MalwareVerdict.Infected => new MalwareFound(),
            MalwareVerdict.Unknown => new ScanNotChecked(),
            _ => new ScreenedScan(format is FileFormat.Pdf ? PdfScanner.Scan(await ReadAsync(id, ct)) : PdfWarnings.None),
        };
    }

    /// <summary>
    /// Why a workbook must not be read; null when nothing speaks against it. What could run or load something inside it is found when it is
    /// read.
    /// </summary>
    public async Task<Refusal?> ScreenWorkbookAsync(Guid id, CancellationToken ct) => await SearchAsync(id, ct) switch
    {
        MalwareVerdict.Infected => new MalwareInWorkbook(),
        MalwareVerdict.Unknown => new WorkbookNotChecked(),
        _ => null,
    };

    private async Task<MalwareVerdict> SearchAsync(Guid id, CancellationToken ct)
    {
        await using var content = await vault.OpenReadAsync(id);
        var verdict = await scanner.ScanAsync(content, ct);
        if (verdict is MalwareVerdict.Infected { Signature: var signature })
        {
            log.LogWarning("A file was refused: clamd found {Signature}.", signature);
        }
        else if (verdict is MalwareVerdict.Unknown { Reason: var reason })
        {
            log.LogWarning("A file was not accepted: no verdict, {Reason}.", reason);
        }

        return verdict;
    }

    private async Task<byte[]> ReadAsync(Guid id, CancellationToken ct)
    {
        await using var content = await vault.OpenReadAsync(id);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
