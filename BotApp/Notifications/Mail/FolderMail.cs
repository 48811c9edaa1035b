using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Mails as .eml files, named by their Message-ID, so that the same mail handed over twice, also after a crash, is one file. Written
/// under another name, flushed and renamed: a file that is there is whole.
/// </summary>
public sealed class FolderMail(string folder) : ICarryMail
{
    public async Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileNameOf(mail));
        if (File.Exists(path))
        {
            RemoveLeftovers(path);
            return new SendResult.Done();
        }

        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await mail.WriteToAsync(file, ct);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another worker, whose lease ran out while it was writing, has put the same mail there.
        }
        finally
        {
            File.Delete(temporary);
        }

        RemoveLeftovers(path);
        return new SendResult.Done();
    }

    // What a process left behind that was killed while writing. Whoever should still be writing finds the whole file in its place.
    private void RemoveLeftovers(string path)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, $"{Path.GetFileName(path)}.*.part"))
        {
            File.Delete(leftover);
        }
    }

    private static string FileNameOf(MimeMessage mail) =>
        string.Concat((mail.MessageId ?? throw new ArgumentException("A mail without Message-ID cannot be known again.", nameof(mail))).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_')) + ".eml";
}
