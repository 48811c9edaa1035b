using BotApp.Basics;
using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>
/// Writes mails as .eml files named by Message-ID, so that sending a mail twice, even after a crash, gives one file. Written to a temporary
/// name, flushed and renamed: a file is complete or absent.
/// Only the account of the service can read it, so the program that sends the files runs under the same account.
/// </summary>
public sealed class FolderMailTransport(string folder) : IMailTransport
{
    private const string Suffix = ".eml";

    public async Task<SendResult> SendAsync(MimeMessage mail, MailboxAddress recipient, CancellationToken ct)
    {
        var path = Path.Combine(folder, FileNameOf(mail));
        try
        {
            if (!File.Exists(path))
            {
                await WriteAsync(mail, path, ct);
            }

            RemoveLeftovers(path);
            PrivateFiles.FlushNames(folder);
            return new SendResult.Done();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk, or a folder of somebody else.
            return new SendResult.Retry(FailureReason.MailFolder);
        }
    }

    public Task<SendResult> CheckAsync(CancellationToken ct) => Task.FromResult<SendResult>(
        PrivateFiles.UnwritableReason(folder) is null ? new SendResult.Done() : new SendResult.Retry(FailureReason.MailFolder));

    /// <summary>The name of a file is its Message-ID, with underscores for signs that file names avoid.</summary>
    public int DeleteCopies(Func<string, DateTimeOffset, bool> isDue)
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var due = Directory.EnumerateFiles(folder, "*" + Suffix)
            .Where(file => isDue(Path.GetFileNameWithoutExtension(file), new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero)))
            .ToList();
        due.ForEach(File.Delete);
        return due.Count;
    }

    private async Task WriteAsync(MimeMessage mail, string path, CancellationToken ct)
    {
        PrivateFiles.CreateFolder(folder);
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var file = PrivateFiles.Create(temporary, FileMode.CreateNew))
            {
                await mail.WriteToAsync(file, ct);
                file.FlushToDisk();
            }

            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another worker, whose lease expired while it was writing, has written the same mail.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Left by a process that was killed while writing. A process that is still writing will find the complete file.
    private void RemoveLeftovers(string path)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, $"{Path.GetFileName(path)}.*.part"))
        {
            File.Delete(leftover);
        }
    }

    private static string FileNameOf(MimeMessage mail) =>
        string.Concat((mail.MessageId
            ?? throw new ArgumentException("A mail needs a Message-ID.", nameof(mail))).Select(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'))
            + Suffix;
}
