using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Support;
using BotApp.Teams.Security;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Teams;

/// <summary>Photos and pasted pictures lie at the Bot Connector and want the bot's token, which must never go anywhere else.</summary>
public sealed class PictureFetcherTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private GatedBot _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await GatedBot.StartAsync(_teams, add: b => b.AddOutboundGate());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData("", "", FileFormat.Jpeg)]
    [InlineData("image", "png", FileFormat.Jpeg)]
    [InlineData("IMG_0001.HEIC", "heic", FileFormat.Jpeg)]
    [InlineData("", "jpeg", FileFormat.Png)]
    public async Task A_picture_is_fetched_with_the_bots_token_whatever_the_chat_calls_it(string name, string type, FileFormat format)
    {
        var bytes = format is FileFormat.Jpeg ? SampleFiles.Jpeg() : SampleFiles.Png();

        var (result, kept) = await Fetch(_teams.Attachments.Offer(bytes), name, type);

        Assert.False(result.IsRefused(out _, out var fetched));
        Assert.Equal((format, bytes.Length), (fetched!.Format, (int)fetched.Length));
        Assert.Equal(bytes, kept);
        Assert.Equal((1, 0), (_teams.Attachments.Served, _teams.Attachments.Unauthorized));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        var picture = _teams.Attachments.Offer(SampleFiles.Jpeg());
        await Fetch(picture);
        _teams.Connector.RevokeTokens();

        var (result, _) = await Fetch(picture);

        Assert.False(result.IsRefused(out _, out _));
        Assert.Equal((2, 1), (_teams.Attachments.Served, _teams.Attachments.Unauthorized));
    }

    public static TheoryData<string> Elsewhere =>
    [
        "https://evil.example/v3/attachments/1/views/original",
        "https://smba.trafficmanager.net.evil.example/v3/attachments/1/views/original",
        "https://x.trafficmanager.net/v3/attachments/1/views/original",
        "https://graph.microsoft.com/v1.0/chats/x/hostedContents/1/$value",
        "https://user@smba.trafficmanager.net/v3/attachments/1/views/original",
        "data:image/png;base64,iVBORw0KGgo=",
        "//evil.example/v3/attachments/1/views/original",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task A_picture_anywhere_else_is_not_asked_for(string link)
    {
        var (result, _) = await Fetch(link);

        Assert.IsType<FileHostNotAllowed>(Why(result));
        Assert.Equal(0, _teams.TokensGiven);
    }

    [Theory]
    [InlineData("files/f1")]
    [InlineData("teams/v3/conversations/a:1/members")]
    [InlineData("teams/v3/attachments/1/views/../../../conversations")]
    [InlineData("teams/v3/attachments/1")]
    public async Task The_token_opens_nothing_but_attachments_at_the_service_either(string path)
    {
        var (result, _) = await Fetch(new Uri(_teams.Url, path).AbsoluteUri);

        Assert.IsType<FileHostNotAllowed>(Why(result));
        Assert.Empty(_teams.Files.Requests);
        Assert.Equal(0, _teams.TokensGiven);
    }

    [Fact]
    public async Task A_picture_that_leads_elsewhere_takes_no_token_there()
    {
        var foreign = _teams.Files.Offer(SampleFiles.Jpeg());

        var (result, _) = await Fetch(_teams.Attachments.Offer(http =>
        {
            http.Response.Redirect(foreign);
            return Task.CompletedTask;
        }));

        Assert.IsType<FileLinkLeadsElsewhere>(Why(result));
        Assert.Empty(_teams.Files.Requests);
    }

    [Fact]
    public async Task A_picture_that_is_missing_or_not_a_picture_is_reported()
    {
        Assert.IsType<HeicNotSupported>(Why((await Fetch(_teams.Attachments.Offer(SampleFiles.Heic()))).Result));
        Assert.IsType<FileContentMismatch>(Why((await Fetch(_teams.Attachments.Offer(SampleFiles.Pdf()), "", "png")).Result));
        Assert.IsType<FileTypeNotAllowed>(Why((await Fetch(_teams.Attachments.Offer("GIF89a and more"u8.ToArray()))).Result));
        Assert.IsType<FileLinkExpired>(Why(
            (await Fetch(new Uri(_teams.Url, "teams/v3/attachments/none/views/original").AbsoluteUri)).Result));
    }

    [Theory]
    [InlineData(FileSource.Withheld, typeof(FileLinkMissing))]
    [InlineData(FileSource.SharingLink, typeof(FileIsSharingLink))]
    [InlineData(FileSource.Recording, typeof(FileIsRecording))]
    [InlineData(FileSource.Connector, typeof(FileLinkMissing))]
    public async Task A_reference_that_is_not_a_file_is_answered_without_a_call(FileSource source, Type refusal)
    {
        using var kept = new MemoryStream();
        var link = source is FileSource.Connector ? "" : _teams.Files.Offer(SampleFiles.Jpeg());

        var result = await Fetcher.DownloadAsync(new IncomingFile("a.pdf", link, "pdf", source), kept, 1_000_000, default);

        Assert.IsType(refusal, Why(result));
        Assert.Empty(_teams.Files.Requests);
    }

    private IFileDownloader Fetcher => _bot.Services.GetRequiredService<IFileDownloader>();

    private async Task<(Result<DownloadedFile> Result, byte[] Bytes)> Fetch(string link, string name = "", string type = "")
    {
        using var kept = new MemoryStream();
        var result = await Fetcher.DownloadAsync(new IncomingFile(name, link, type, FileSource.Connector), kept, 1_000_000, default);
        return (result, kept.ToArray());
    }

    private static Refusal? Why(Result<DownloadedFile> result) => result.IsRefused(out var why, out _) ? why : null;
}
