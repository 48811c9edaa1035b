using System.Net;
using BotApp.Operation;
using BotApp.Operation.Startup;
using BotApp.Requests;
using BotApp.Requests.Attachments.Screening;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>The bot with its documents in a bucket: the whole way of a scan, and what people are told while the bucket is away.</summary>
public sealed class BucketTests
{
    [S3Fact]
    public async Task A_scan_goes_its_whole_way_through_the_bucket_and_nothing_of_it_lies_on_the_machine()
    {
        await using var server = await S3Server.StartAsync();
        await using var bot = await TestBot.StartAsync(settings: server.Use);
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Open documents");
        Assert.Equal(SampleFiles.Pdf("Asha Menon"), await OneTimeLinkScenario.OpenAsync(bot.Anil.Links()[0]));

        await bot.Anil.SaysAsync("my queue");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.WaitForMailsAsync();

        var mail = await MimeMessage.LoadAsync(Assert.Single(bot.Mails));
        Assert.Single(mail.Attachments.OfType<MimePart>(), part => part.FileName!.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.False(Directory.Exists(bot.Settings["Documents:Folder"]));
        Assert.Single(server.Objects);
        Assert.All(server.Objects, path => Assert.Equal("BOT1"u8.ToArray(), File.ReadAllBytes(path)[..4]));
    }

    [S3Fact]
    public async Task While_the_bucket_is_away_senders_and_readers_are_told_and_nothing_is_half_done()
    {
        await using var server = await S3Server.StartAsync();
        await using var bot = await TestBot.StartAsync(settings: server.Use);
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var scan = await bot.ReadAsync(db => db.Attachments.Select(one => one.Id).SingleAsync());
        await ScreeningTests.ReachScanAsync(bot.Binu);
        await HealthTests.ExpectAsync(bot, HttpStatusCode.OK, "ready");
        await server.KillAsync();

        await bot.Binu.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
        Assert.Contains(new FileNotStored().Message.English, bot.Binu.Text, StringComparison.Ordinal);
        bot.Binu.Person.Locale = "hi-IN";
        await bot.Binu.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
        Assert.Contains(new FileNotStored().Message.Hindi, bot.Binu.Text, StringComparison.Ordinal);
        await bot.Cyril.SendsFileAsync("directory.csv", "office,officeKind"u8.ToArray());
        Assert.Contains(new FileNotStored().Message.English, bot.Cyril.Text, StringComparison.Ordinal);
        using (var page = await bot.LooksAsync($"scans/{scan:N}", bot.Anil))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        }

        // The rest of the bot works, so it stays ready.
        await HealthTests.ExpectAsync(bot, HttpStatusCode.OK, "documents-unreachable: The bucket documents cannot be used at http://127");
        Assert.Equal(1, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        Assert.Equal(0, await bot.ReadAsync(db => db.StagedWorkbooks.CountAsync()));
        Assert.Empty(bot.Log.With("S3RVER"));

        await server.RunAsync();
        await bot.Binu.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
        Assert.Equal(2, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        await HealthTests.ExpectAsync(bot, HttpStatusCode.OK, "ready");
        using var again = await bot.LooksAsync($"scans/{scan:N}", bot.Anil);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(Guid.Empty, id);
    }

    [S3Fact]
    public async Task A_wrong_key_and_a_missing_bucket_stop_the_start_and_a_bucket_that_is_away_does_not()
    {
        await using var server = await S3Server.StartAsync();
        await StopsAsync("Documents:AccessKey", "AKIAWRONG", "refuses the bucket documents (InvalidAccessKeyId)");
        await StopsAsync("Documents:Bucket", "nowhere", "Documents:Bucket: there is no bucket nowhere");

        await server.KillAsync();
        await using var bot = await TestBot.StartAsync(settings: server.Use);
        await bot.Asha.SaysAsync("hi");
        Assert.NotEmpty(bot.Asha.Text);

        async Task StopsAsync(string key, string value, string sentence)
        {
            var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(settings: settings =>
            {
                server.Use(settings);
                settings[key] = value;
            }));
            Assert.Contains(sentence, string.Join('\n', StartupModule.Lines(stopped)), StringComparison.Ordinal);
        }
    }

    [S3Fact]
    public async Task The_purge_deletes_objects_whose_time_is_over()
    {
        await using var server = await S3Server.StartAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var bot = await TestBot.StartAsync(clock, settings: server.Use);
        await bot.Asha.FilesCreationAsync();
        await bot.EndAsync(bot.Asha, Stage.Withdrawn);
        Assert.Single(server.Objects);

        await bot.UntilPurgedAsync(clock, TimeSpan.FromDays(92));

        Assert.Empty(server.Objects);
        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }
}
