using MimeKit;

namespace BotApp.Notifications.Mail;

/// <summary>A file under its final name is a complete mail.</summary>
[Trait("Size", "fast")]
public sealed class FolderMailTransportTests
{
    private static readonly MailboxAddress Cell = new("", "cex15sys.ker@nic.in");

    [Fact]
    public async Task A_crash_while_writing_leaves_no_partial_mail_and_the_retry_keeps_the_id()
    {
        var folder = Directory.CreateTempSubdirectory("folder-mail-").FullName;
        using var halfway = new HalfwayStream();
        // It is neither awaited nor continued: for the folder that equals a killed process.
        _ = Task.Run(() => new FolderMailTransport(folder).SendAsync(Mail(halfway), Cell, CancellationToken.None));
        await halfway.Reached.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(Directory.EnumerateFiles(folder, "*.eml"));
        Assert.Single(Directory.EnumerateFiles(folder, "*.part"));

        await new FolderMailTransport(folder).SendAsync(Mail(new MemoryStream(HalfwayStream.Content)), Cell, CancellationToken.None);

        var file = Assert.Single(Directory.EnumerateFiles(folder));
        var mail = await MimeMessage.LoadAsync(file);
        using var scan = new MemoryStream();
        await Assert.IsType<MimePart>(mail.Body).Content!.DecodeToAsync(scan);
        Assert.Equal(("batch-1.1@kochi", HalfwayStream.Content.Length), (mail.MessageId, (int)scan.Length));
    }

    [Fact]
    public async Task A_repeated_mail_is_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("folder-mail-").FullName;
        var carrier = new FolderMailTransport(folder);

        Assert.IsType<SendResult.Done>(await carrier.SendAsync(Mail(new MemoryStream([1])), Cell, CancellationToken.None));
        Assert.IsType<SendResult.Done>(await carrier.SendAsync(Mail(new MemoryStream([1])), Cell, CancellationToken.None));
        Assert.Single(Directory.EnumerateFiles(folder));
        await carrier.SendAsync(Mail(new MemoryStream([1]), "batch-1.2@kochi"), Cell, CancellationToken.None);
        Assert.Equal(2, Directory.EnumerateFiles(folder, "*.eml").Count());
    }

    private static MimeMessage Mail(Stream scan, string id = "batch-1.1@kochi")
    {
        var mail = new MimeMessage { MessageId = id, Subject = "KCH/DIV-ERN/CREATION/2026/01" };
        mail.To.Add(Cell);
        mail.Body = new MimePart("application", "octet-stream")
        {
            Content = new MimeContent(scan),
            ContentTransferEncoding = ContentEncoding.Base64
        };
        return mail;
    }

    /// <summary>Yields the first half of its content and then blocks.</summary>
    private sealed class HalfwayStream : MemoryStream
    {
        public static readonly byte[] Content = [.. Enumerable.Range(0, 1_000_000).Select(at => (byte)at)];

        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HalfwayStream()
            : base(Content)
        {
        }

        public Task Reached => _reached.Task;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= Content.Length / 2)
            {
                _reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return Read(buffer.Span[..Math.Min(buffer.Length, 4096)]);
        }
    }
}
