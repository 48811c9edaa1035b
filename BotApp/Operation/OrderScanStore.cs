using System.Security.Cryptography;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.Conversation;
using BotApp.Requests.Attachments;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.Extensions.Options;

namespace BotApp.Operation;

/// <summary>The office order behind changes of charges in a directory file, as given on the command line.</summary>
internal sealed record OfficeOrder(string? Number, string? Scan);

/// <summary>Stores the scan of an office order that the operator has as a file.</summary>
internal sealed class OrderScanStore(DocumentVault vault, IOptions<DocumentsOptions> limits)
{
    public const string Number = "--order";
    public const string Scan = "--scan";

    private readonly List<Guid> _stored = [];

    /// <summary>Why the order cannot be used; null when it can.</summary>
    public Refusal? Check(OfficeOrder order) =>
        order is { Number.Length: > 0, Scan.Length: > 0 } && File.Exists(order.Scan)
            && new FileInfo(order.Scan).Length <= limits.Value.MaxBytes
            && FormatOf(order.Scan) is { } format && FileFormats.Scans.Contains(format)
            ? null
            : new OfficeOrderNeeded();

    /// <summary>Stores a copy for the proposal; the caller saves the row, or discards the copies.</summary>
    public async Task<Attachment> StoreAsync(OfficeOrder order, ChargeProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        var (id, path) = (Guid.NewGuid(), order.Scan!);
        var bytes = await File.ReadAllBytesAsync(path, ct);
        await vault.StoreAsync(id, async destination =>
        {
            await destination.WriteAsync(bytes, ct);
            return true;
        });
        _stored.Add(id);
        return new Attachment
        {
            Id = id,
            RequestId = proposal.Id,
            OfficerId = proposal.ProposedById ?? Guid.Empty,
            Name = SafeFileName.Sanitize(Path.GetFileName(path)),
            Format = FormatOf(path)!.Value,
            Length = bytes.LongLength,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            AddedAt = now,
        };
    }

    /// <summary>Removes the copies of an import that was not saved.</summary>
    public void Discard() => _stored.ForEach(vault.Delete);

    private static FileFormat? FormatOf(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[FileFormats.HeadBytes];
        return FileFormats.Detect(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }
}

internal sealed record OfficeOrderNeeded() : Refusal(new Phrase(
    $"The file changes charges: give the number and date of the office order ({OrderScanStore.Number}) and its scan "
        + $"({OrderScanStore.Scan}, a PDF, JPEG or PNG within the size limit).",
    $"फ़ाइल में कार्यभार परिवर्तन हैं: कार्यालय आदेश की संख्या एवं तिथि ({OrderScanStore.Number}) तथा उसकी स्कैन प्रति "
        + $"({OrderScanStore.Scan}, आकार सीमा के भीतर PDF, JPEG अथवा PNG) दें।"));
