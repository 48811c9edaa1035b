using System.Security.Cryptography;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Support;
using BotApp.Teams.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams;

public sealed class FileDownloaderTests : IAsyncLifetime
{
    private const int OneMegabyte = 1024 * 1024;

    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private FakeTeams _teams = null!;
    private GatedBot _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(_clock);
        _bot = await GatedBot.StartAsync(_teams, add: b => b.AddOutboundGate());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_scan_is_downloaded_byte_for_byte_with_its_hash()
    {
        var page = Pdf(300_000);

        var (result, bytes) = await Fetch("Service Book.pdf", _teams.Files.Offer(page));

        Assert.False(result.IsRefused(out _, out var fetched));
        Assert.Equal(page, bytes);
        Assert.Equal(new DownloadedFile(300_000, Convert.ToHexStringLower(SHA256.HashData(page)), FileFormat.Pdf), fetched);
        var headers = Assert.Single(_teams.Files.Requests);
        Assert.Equal((0, 0), (headers.Authorization.Count, headers.Cookie.Count));
    }

    [Theory]
    [InlineData(OneMegabyte, false)]
    [InlineData(OneMegabyte + 1, true)]
    public async Task A_file_at_the_limit_is_accepted_and_one_byte_more_is_refused(int size, bool refused)
    {
        var (declared, _) = await Fetch("a.pdf", _teams.Files.Offer(Pdf(size)));
        var (silent, bytes) = await Fetch("a.pdf", _teams.Files.Offer(http => http.Response.Body.WriteAsync(Pdf(size)).AsTask()));

        Assert.Equal(refused, declared.IsRefused(out var why, out _));
        Assert.Equal(refused, silent.IsRefused(out var whySilent, out _));
        Assert.Equal(why, whySilent);
        if (refused)
        {
            Assert.Contains("1 MB", Assert.IsType<FileTooLarge>(why).Message.English, StringComparison.Ordinal);
            Assert.True(bytes.Length <= OneMegabyte);
        }
    }

    [Fact]
    public async Task An_endless_file_is_cut_off_at_the_limit()
    {
        var link = _teams.Files.Offer(async http =>
        {
            var chunk = Pdf(64 * 1024);
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.Body.WriteAsync(chunk, http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        });

        var (result, bytes) = await Fetch("a.pdf", link);

        Assert.IsType<FileTooLarge>(Why(result));
        Assert.True(bytes.Length <= OneMegabyte);
    }

    [Fact]
    public async Task A_silent_host_times_out_after_15_seconds()
    {
        var began = new TaskCompletionSource();
        var link = _teams.Files.Offer(async http =>
        {
            await http.Response.Body.WriteAsync(Pdf(1000), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            began.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });

        var fetching = Fetch("a.pdf", link);
        await began.Task;
        _clock.Advance(FileDownloader.Timeout - TimeSpan.FromSeconds(1));
        Assert.NotSame(fetching, await Task.WhenAny(fetching, Task.Delay(200)));
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<FileDownloadFailed>(Why((await fetching).Result));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_even_to_an_allowed_host()
    {
        var target = _teams.Files.Offer(Pdf(1000));
        var link = _teams.Files.Offer(http =>
        {
            http.Response.Redirect(target);
            return Task.CompletedTask;
        });

        var (result, bytes) = await Fetch("a.pdf", link);

        Assert.IsType<FileLinkLeadsElsewhere>(Why(result));
        Assert.Empty(bytes);
        Assert.Single(_teams.Files.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/a.pdf")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:1/a.pdf")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/files/f1")]
    [InlineData("https://[::1]/a.pdf")]
    public async Task A_link_to_an_unlisted_host_is_not_called(string link) =>
        Assert.IsType<FileHostNotAllowed>(Why((await Fetch("a.pdf", link)).Result));

    [Fact]
    public async Task A_file_without_a_link_is_refused_with_advice() =>
        Assert.IsType<FileLinkMissing>(Why((await Fetch("a.pdf", "")).Result));

    public static TheoryData<string, byte[], Type> Unfit => new()
    {
        { "a.pdf", [], typeof(FileIsEmpty) },
        { "a.pdf", "%PD"u8.ToArray(), typeof(FileTypeNotAllowed) },
        { "a.pdf", "<html>sign in</html>"u8.ToArray(), typeof(FileIsSharingLink) },
        { "a.pdf", "\uFEFF\r\n<!DOCTYPE html><html>"u8.ToArray(), typeof(FileIsSharingLink) },
        { "a.svg", "<svg onload=alert(1)>"u8.ToArray(), typeof(FileTypeNotAllowed) },
        { "a.pdf", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"u8.ToArray(), typeof(FileTypeNotAllowed) },
        { "a.xlsx", "PK\u0003\u0004 and more"u8.ToArray(), typeof(FileTypeNotAllowed) },
        { "a.jpg", "%PDF-1.7 and more"u8.ToArray(), typeof(FileContentMismatch) },
        { "a.exe", "%PDF-1.7 and more"u8.ToArray(), typeof(FileContentMismatch) },
        { "a.pdf/b.exe", "%PDF-1.7 and more"u8.ToArray(), typeof(FileContentMismatch) },
        { "IMG_1.heic", "\0\0\0\u0018ftypheic"u8.ToArray(), typeof(HeicNotSupported) },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task The_bytes_decide_and_the_name_must_match(string name, byte[] bytes, Type refusal)
    {
        var (result, kept) = await Fetch(name, _teams.Files.Offer(bytes));

        Assert.IsType(refusal, Why(result));
        Assert.Empty(kept);
    }

    [Fact]
    public async Task A_workbook_is_accepted_where_workbooks_are_allowed()
    {
        var link = _teams.Files.Offer("PK\u0003\u0004 and more"u8.ToArray());
        using var kept = new MemoryStream();

        var result = await Fetcher.DownloadAsync(
            new IncomingFile("t.xlsx", link, "xlsx"),
            kept,
            OneMegabyte,
            FileFormats.Workbooks,
            default);
        var scan = await Fetcher.DownloadAsync(
            new IncomingFile("t.pdf", _teams.Files.Offer(Pdf(100)), "pdf"),
            kept,
            OneMegabyte,
            FileFormats.Workbooks,
            default);

        Assert.False(result.IsRefused(out _, out _));
        Assert.Contains("Excel", Assert.IsType<FileTypeNotAllowed>(Why(scan)).Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, typeof(FileLinkExpired))]
    [InlineData(401, typeof(FileLinkExpired))]
    [InlineData(403, typeof(FileLinkExpired))]
    [InlineData(410, typeof(FileLinkExpired))]
    [InlineData(302, typeof(FileLinkLeadsElsewhere))]
    [InlineData(308, typeof(FileLinkLeadsElsewhere))]
    [InlineData(500, typeof(FileDownloadFailed))]
    [InlineData(206, typeof(FileDownloadFailed))]
    public async Task Each_kind_of_error_response_has_its_own_refusal(int status, Type refusal)
    {
        var link = _teams.Files.Offer(http =>
        {
            http.Response.StatusCode = status;
            return http.Response.Body.WriteAsync(Pdf(100)).AsTask();
        });

        Assert.IsType(refusal, Why((await Fetch("a.pdf", link)).Result));
    }

    [Fact]
    public async Task An_interrupted_download_is_refused()
    {
        var link = _teams.Files.Offer(async http =>
        {
            http.Response.ContentLength = 10_000;
            await http.Response.Body.WriteAsync(Pdf(5_000), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
        });

        Assert.IsType<FileDownloadFailed>(Why((await Fetch("a.pdf", link)).Result));
    }

    [Fact]
    public async Task Cancellation_is_passed_on()
    {
        using var stop = new CancellationTokenSource();
        var link = _teams.Files.Offer(async http =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetcher.DownloadAsync(
            new IncomingFile("a.pdf", link, "pdf"),
            Stream.Null,
            OneMegabyte,
            stop.Token));
    }

    [Fact]
    public async Task The_link_is_never_logged()
    {
        await Fetch("a.pdf", _teams.Files.Offer(http => throw new InvalidOperationException("host fault")));
        await Fetch("a.pdf", "https://evil.example/a.pdf?tempauth=secret");

        Assert.Equal(2, _bot.Complaints.Count);
        Assert.DoesNotContain(
            _bot.Complaints,
            line => line.Contains("secret", StringComparison.Ordinal) || line.Contains("a.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_refused_host_only_the_last_labels_are_logged_and_only_a_few_lines()
    {
        for (var times = 0; times < 50; times++)
        {
            await Fetch("a.pdf", "https://asha-menon.9847012345.files.contoso.example/a.pdf");
        }

        var lines = Lines();
        Assert.InRange(lines.Count, 1, 5);
        Assert.All(lines, line => Assert.DoesNotContain("9847012345", line, StringComparison.Ordinal));
        Assert.Contains("files.contoso.example", lines[0], StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await Fetch("a.pdf", $"https://{new string('a', 60)}.{new string('b', 60)}.example/a.pdf");
        Assert.DoesNotContain(new string('a', 60), Lines().Last(), StringComparison.Ordinal);
        Assert.Contains("more before this one", Lines().Last(), StringComparison.Ordinal);

        List<string> Lines() => [.. _bot.Complaints.Where(line => line.Contains("file link", StringComparison.Ordinal))];
    }

    private IFileDownloader Fetcher => _bot.Services.GetRequiredService<IFileDownloader>();

    private async Task<(Result<DownloadedFile> Result, byte[] Bytes)> Fetch(string name, string link)
    {
        using var kept = new MemoryStream();
        var result = await Fetcher.DownloadAsync(new IncomingFile(name, link, ""), kept, OneMegabyte, default);
        return (result, kept.ToArray());
    }

    private static Refusal? Why(Result<DownloadedFile> result) => result.IsRefused(out var why, out _) ? why : null;

    private static byte[] Pdf(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);
        return bytes;
    }
}
