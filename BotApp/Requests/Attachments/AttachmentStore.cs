using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Screening;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;

namespace BotApp.Requests.Attachments;

/// <summary>Scans of one message: those that were accepted, in the order of selection, and why the others were refused.</summary>
public sealed record ReceivedAttachments(IReadOnlyList<Attachment> Added, IReadOnlyList<Refusal> Mistakes);

/// <summary>What scans are attached to (see <see cref="Attachment.RequestId"/>), and whose files they are.</summary>
public sealed record AttachmentTarget(Guid Id, Guid OfficerId);

/// <summary>Downloads scans into the document vault at once, because the links expire within minutes.</summary>
public static class AttachmentStore
{
    public static async Task<ReceivedAttachments> ReceiveAsync(
        this DocumentVault vault,
        IFileDownloader files,
        ScreeningStore screening,
        IReadOnlyList<IncomingFile> incoming,
        AttachmentTarget target,
        IReadOnlyList<Attachment> already,
        DocumentsOptions limits,
        DateTimeOffset at,
        CancellationToken ct)
    {
        var (added, mistakes) = (new List<Attachment>(), new List<Refusal>());
        foreach (var (index, file) in incoming.Index())
        {
            var number = already.Count + added.Count + 1;
            // Duplicates and refused files take no place but a download each, so the files of one message are counted too.
            if (number > limits.MaxFiles || index >= limits.MaxFiles)
            {
                mistakes.Add(new TooManyAttachments(
                    limits.MaxFiles, [.. incoming.Skip(index).Select((left, more) => NameOf(left, index + more + 1))]));
                break;
            }

            var id = Guid.NewGuid();
            var kept = await vault.UnlessAwayAsync(
                id,
                () => vault.ReceiveOneAsync(id, files, screening, file, target, number, limits.MaxBytes, at.AddTicks(added.Count), ct));
            if (kept.IsRefused(out var why, out var attachment))
            {
                mistakes.Add(incoming.Count == 1 ? why : new FileRefused(NameOf(file, index + 1), why));
            }
            else if (already.Concat(added).FirstOrDefault(other => other.Sha256 == attachment.Sha256) is { } same)
            {
                await vault.DiscardAsync(attachment.Id);
                mistakes.Add(new DuplicateAttachment(same.Name));
            }
            else
            {
                added.Add(attachment);
            }
        }

        return new ReceivedAttachments(added, mistakes);
    }

    /// <summary>Refuses the file when the store is away, and keeps nothing of it.</summary>
    public static async Task<Result<T>> UnlessAwayAsync<T>(this DocumentVault vault, Guid id, Func<Task<Result<T>>> receive)
        where T : notnull
    {
        try
        {
            return await receive();
        }
        catch (DocumentStoreException)
        {
            await vault.DiscardAsync(id);
            return new FileNotStored();
        }
    }

    /// <summary>A picture out of the chat has no name that its sender knows; its place in the message is what they can count.</summary>
    private static Phrase NameOf(IncomingFile file, int place) => string.IsNullOrWhiteSpace(file.Name)
        ? new Phrase($"Item {place}", $"संलग्नक {place}")
        : Phrase.Same($"“{SafeFileName.Sanitize(file.Name)}”");

    private static async Task<Result<Attachment>> ReceiveOneAsync(
        this DocumentVault vault,
        Guid id,
        IFileDownloader files,
        ScreeningStore screening,
        IncomingFile file,
        AttachmentTarget target,
        int number,
        long maxBytes,
        DateTimeOffset at,
        CancellationToken ct)
    {
        Result<DownloadedFile>? result = null;
        await vault.StoreAsync(id, async destination =>
        {
            result = await files.DownloadAsync(file, destination, maxBytes, ct);
            return !result.Value.IsRefused(out _, out _);
        });
        if (result!.Value.IsRefused(out var why, out var fetched))
        {
            return why;
        }

        if ((await screening.ScreenAsync(id, fetched.Format, ct)).IsRefused(out why, out var screened))
        {
            await vault.DiscardAsync(id);
            return why;
        }

        return new Attachment
        {
            Id = id,
            RequestId = target.Id,
            OfficerId = target.OfficerId,
            Name = SafeFileName.For(file, fetched.Format, number),
            Format = fetched.Format,
            Length = fetched.Length,
            Sha256 = fetched.Sha256,
            AddedAt = at,
            Warnings = screened.Warnings,
        };
    }
}
