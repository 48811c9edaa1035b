using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage.Encryption;

namespace BotApp.Requests.Attachments.Screening;

/// <summary>
/// Screens a stored scan before it is attached. Until the verdict it lies encrypted under an id that nothing refers to: nobody can see or
/// open it. Without a verdict it is not attached.
/// </summary>
public sealed class ScreeningStore(DocumentVault vault, IMalwareScanner scanner, ILogger<ScreeningStore> log)
{
    /// <summary>Why the scan cannot be attached; null when nothing speaks against it.</summary>
    public async Task<Refusal?> WhyNotAsync(Guid id, FileFormat format, CancellationToken ct)
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

        await using var content = await vault.OpenReadAsync(id);
        switch (await scanner.ScanAsync(content, ct))
        {
            case MalwareVerdict.Infected { Signature: var signature }:
                log.LogWarning("A scan was refused: clamd found {Signature}.", signature);
                return new MalwareFound();
            case MalwareVerdict.Unknown { Reason: var reason }:
                log.LogWarning("A scan was not accepted: no verdict, {Reason}.", reason);
                return new ScanNotChecked();
            default:
                return null;
        }
    }
}
