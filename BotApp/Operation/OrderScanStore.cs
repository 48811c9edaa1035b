using System.Security.Cryptography;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.Conversation;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Screening;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.Extensions.Options;

namespace BotApp.Operation;

/// <summary>The office order behind changes of charges in a directory file, as given on the command line.</summary>
internal sealed record OfficeOrder(string? Number, string? Scan);

/// <summary>Screens and stores the scan of an office order that the operator has as a file.</summary>
internal sealed class OrderScanStore(DocumentVault vault, ScreeningStore screening, IOptions<DocumentsOptions> limits)
{
    public const string Number = "--order";
    public const string Scan = "--scan";

    private readonly List<Guid> _stored = [];
    private ScreenedOrder? _screened;

    /// <summary>What is unusual about the screened scan; null when nothing is.</summary>
    public Phrase? Warning => _screened is { Warnings: not PdfWarnings.None and var found }
        ? new Phrase("The scan is not a plain scan: ", "स्कैन प्रति सामान्य स्कैन नहीं है: ") + found.DisplayText()
        : null;

    /// <summary>
    /// Reads the file once and screens it like every scan, before the import takes the write lock: the virus scanner may take seconds. Null
    /// when nothing speaks against it, and when no usable file was given, which <see cref="Check"/> refuses where one is needed.
    /// </summary>
    public async Task<Refusal?> ScreenAsync(OfficeOrder order, CancellationToken ct)
    {
        if (order.Scan is not { Length: > 0 } path || !File.Exists(path) || new FileInfo(path).Length > limits.Value.MaxBytes)
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, ct);
        if (FileFormats.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, FileFormats.HeadBytes))) is not { } format
            || !FileFormats.Scans.Contains(format))
        {
            return null;
        }

        var quarantined = await StoreAsync(bytes, ct);
        try
        {
            if ((await screening.ScreenAsync(quarantined, format, ct)).IsRefused(out var why, out var screened))
            {
                return why;
            }

            _screened = new ScreenedOrder(bytes, format, screened.Warnings);
            return null;
        }
        finally
        {
            await vault.DiscardAsync(quarantined);
        }
    }

    /// <summary>Why the order cannot be used; null when it can.</summary>
    public Refusal? Check(OfficeOrder order) => order.Number is { Length: > 0 } && _screened is not null ? null : new OfficeOrderNeeded();

    /// <summary>Stores a copy of the screened scan for the proposal; the caller saves the row, or discards the copies.</summary>
    public async Task<Attachment> StoreAsync(OfficeOrder order, ChargeProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        var scan = _screened ?? throw new InvalidOperationException("Only a screened scan is stored.");
        var id = await StoreAsync(scan.Bytes, ct);
        _stored.Add(id);
        return new Attachment
        {
            Id = id,
            RequestId = proposal.Id,
            OfficerId = proposal.ProposedById ?? Guid.Empty,
            Name = SafeFileName.Sanitize(Path.GetFileName(order.Scan!)),
            Format = scan.Format,
            Length = scan.Bytes.LongLength,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(scan.Bytes)),
            AddedAt = now,
            Warnings = scan.Warnings,
        };
    }

    /// <summary>Removes the copies of an import that was not saved.</summary>
    public Task DiscardAsync() => vault.DiscardAsync(_stored);

    private async Task<Guid> StoreAsync(byte[] bytes, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await vault.StoreAsync(id, async destination =>
        {
            await destination.WriteAsync(bytes, ct);
            return true;
        });
        return id;
    }

    private sealed record ScreenedOrder(byte[] Bytes, FileFormat Format, PdfWarnings Warnings);
}

internal sealed record OfficeOrderNeeded() : Refusal(new Phrase(
    $"The file changes charges: give the number and date of the office order ({OrderScanStore.Number}) and its scan "
        + $"({OrderScanStore.Scan}, a PDF, JPEG or PNG within the size limit).",
    $"फ़ाइल में कार्यभार परिवर्तन हैं: कार्यालय आदेश की संख्या एवं तिथि ({OrderScanStore.Number}) तथा उसकी स्कैन प्रति "
        + $"({OrderScanStore.Scan}, आकार सीमा के भीतर PDF, JPEG अथवा PNG) दें।"));
