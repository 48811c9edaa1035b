using System.Text.Json.Nodes;
using BotApp.Conversation;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Scans come the way people have them, and what did not arrive gets one sentence and the scan card again.</summary>
public sealed class PhotoTests
{
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";

    [Fact]
    public async Task A_photo_and_a_pasted_picture_become_scans_of_the_request()
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);

        await bot.Asha.SendsAsync(bot.Asha.Person.SendsPicture(bot.Teams.Attachments.Offer(SampleFiles.Jpeg("page 1"))));
        await bot.Asha.SendsAsync(bot.Asha.Person.SendsPicture(
            bot.Teams.Attachments.Offer(SampleFiles.Png("page 2")),
            "image/png",
            "image.png"));

        Assert.Contains("Files received: 2", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("1. Photo 1.jpg", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("2. image.png", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, bot.Teams.Attachments.Unauthorized);
        await bot.Asha.PressesAsync("Next: check");
        await bot.Asha.PressesAsync("Submit");
        Assert.Equal(2, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task Files_and_pictures_of_one_message_each_have_their_own_outcome()
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);
        var message = bot.Asha.Person.SendsFile("order.pdf", bot.Teams.Files.Offer(SampleFiles.Pdf("order")));
        var attachments = message["attachments"]!.AsArray();
        attachments.Add(Download("again.pdf", bot.Teams.Files.Offer(SampleFiles.Pdf("order"))));
        attachments.Add(Download("gone.pdf", bot.Teams.Files.Offer(http => Status(http, 410))));
        attachments.Add(Picture(bot.Teams.Attachments.Offer(SampleFiles.Jpeg("page 2"))));
        attachments.Add(Picture(bot.Teams.Attachments.Offer(SampleFiles.Heic())));
        attachments.Add(null);
        attachments.Add(Download("empty.pdf", bot.Teams.Files.Offer([])));

        await bot.Asha.SendsAsync(message);

        Assert.Contains("Not all files were accepted.", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("Files received: 2", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("1. order.pdf", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("2. Photo 2.jpg", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("“order.pdf” is attached already", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("“gone.pdf”: " + new FileLinkExpired().Message.English, bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("Item 5: " + new HeicNotSupported().Message.English, bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("“empty.pdf”: " + new FileIsEmpty().Message.English, bot.Asha.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_named()
    {
        await using var bot = await TestBot.StartAsync(settings: all => all["Documents:MaxFiles"] = "2");
        await ReachScanAsync(bot.Asha);
        var message = bot.Asha.Person.SendsFile("a.pdf", bot.Teams.Files.Offer(SampleFiles.Pdf("a")));
        foreach (var name in (string[])["b.pdf", "c.pdf", "d.pdf"])
        {
            message["attachments"]!.AsArray().Add(Download(name, bot.Teams.Files.Offer(SampleFiles.Pdf(name))));
        }

        await bot.Asha.SendsAsync(message);

        Assert.Contains("Files received: 2", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("not added: “c.pdf”, “d.pdf”.", bot.Asha.Text, StringComparison.Ordinal);
    }

    private static readonly (string What, string Words, Func<TestBot, JsonArray> Attachments, string Sentence)[] NothingArrives =
    [
        (
            "withheld",
            "",
            _ => [new JsonObject
            {
                ["contentType"] = "reference",
                ["name"] = "scan.pdf",
                ["contentUrl"] = "https://x.sharepoint.com/scan.pdf"
            }],
            "No file came"),
        ("html only", "", _ => [Html("""<div><attachment id="4f1c"></attachment></div>""")], "No file came"),
        ("picture only in the html", "", _ => [Html("""<p><img src="https://graph.microsoft.com/x/$value"></p>""")], "No file came"),
        ("no link", "", _ => [Download("scan.pdf", "")], "No file came"),
        ("no content", "", _ => [new JsonObject { ["contentType"] = FileInfo, ["name"] = "scan.pdf", ["content"] = null }], "No file came"),
        (
            "sharing link that answers html",
            "",
            bot => [Download("scan.pdf", bot.Teams.Files.Offer("<!DOCTYPE html><html>Sign in</html>"u8.ToArray()))],
            "A sharing link came"),
        ("link typed", "https://contoso-my.sharepoint.com/:b:/g/personal/asha/EX1?e=2", _ => [], "A sharing link came"),
        (
            "link with words",
            "here it is https://1drv.ms/b/s!Ab",
            _ => [Html("""<p>here it is <a href="https://1drv.ms/b/s!Ab">scan</a></p>""")],
            "A sharing link came"),
        ("google", "https://drive.google.com/file/d/1/view", _ => [], "A sharing link came"),
        (
            "voice",
            "",
            _ => [new JsonObject { ["contentType"] = "audio/mp4", ["name"] = "voice.m4a", ["contentUrl"] = "https://x/" }],
            "A voice or video message"),
        (
            "expired",
            "",
            bot => [Download("scan.pdf", bot.Teams.Files.Offer(http => Status(http, 404)))],
            "The link to the file is no longer valid"),
        (
            "redirect",
            "",
            bot => [Download("scan.pdf", bot.Teams.Files.Offer(http => Moved(http, bot.Teams.Url)))],
            "The link leads to another place"),
        ("foreign picture", "", _ => [Picture("https://evil.example/v3/attachments/1/views/original")], "This link does not lead to"),
        ("HEIC", "", bot => [Download("IMG_1.HEIC", bot.Teams.Files.Offer(SampleFiles.Heic()))], "Most Compatible"),
    ];

    [Fact]
    public async Task Missing_files_are_reported_in_one_sentence_above_the_scan_card_in_both_languages()
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);
        await bot.Binu.InHindi().SaysAsync("hi");
        await bot.Binu.PressesAsync("नई SSO-ID");
        await bot.Binu.PressesAsync("नहीं");
        await bot.Binu.PressesAsync("आगे", bot.Binu.Fill(CreationScenario.GoodAnswers));
        foreach (var (what, words, attachments, sentence) in NothingArrives)
        {
            foreach (var officer in (TeamsChat[])[bot.Asha, bot.Binu])
            {
                var message = officer.Person.Says(words);
                message["attachments"] = attachments(bot);

                await officer.SendsAsync(message);

                string[] expected = officer == bot.Asha
                    ? [sentence, "Nothing was added.", "Photograph the page"]
                    : ["कुछ भी नहीं जोड़ा गया।", "पृष्ठ की फ़ोटो लें"];
                foreach (var part in expected)
                {
                    Assert.True(officer.Text.Contains(part, StringComparison.Ordinal), $"{what}: '{part}' is missing in\n{officer.Text}");
                }
            }
        }

        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        Assert.Equal(0, bot.Teams.ServerErrors);
    }

    [Fact]
    public async Task An_emoji_a_quotation_and_formatted_words_are_handled_as_text()
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);
        var message = bot.Asha.Person.Says("hi");
        message["attachments"] = new JsonArray(
            Html("""<attachment id="1"></attachment><p>hi <img itemtype="http://schema.skype.com/Emoji" src="https://statics.teams.cdn.office.net/x.png"></p>"""),
            new JsonObject { ["contentType"] = "messageReference", ["content"] = "{}" });

        await bot.Asha.SendsAsync(message);

        Assert.True(bot.Asha.Has("Create a new SSO-ID"), bot.Asha.Text);
    }

    [Theory]
    [InlineData("https://kochi.example.gov.in/circular")]
    [InlineData("Where may I find the template, the one that stood at https://x.sharepoint.com/sites/kochi before the site moved in June?")]
    public async Task A_link_that_is_not_a_scan_is_handled_as_text(string words)
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);

        await bot.Asha.SaysAsync(words);

        Assert.DoesNotContain("Nothing was added.", bot.Asha.Text, StringComparison.Ordinal);
    }

    private static async Task ReachScanAsync(TeamsChat officer)
    {
        await officer.SaysAsync("hi");
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.PressesAsync("Next: scan", officer.Fill(CreationScenario.GoodAnswers));
        Assert.Contains("Photograph the page", officer.Text, StringComparison.Ordinal);
    }

    private static JsonObject Download(string name, string link) => new()
    {
        ["contentType"] = FileInfo,
        ["name"] = name,
        ["content"] = new JsonObject { ["downloadUrl"] = link, ["uniqueId"] = "1", ["fileType"] = Path.GetExtension(name).TrimStart('.') },
    };

    private static JsonObject Picture(string link) => new() { ["contentType"] = "image/*", ["contentUrl"] = link };

    private static JsonObject Html(string content) => new() { ["contentType"] = "text/html", ["content"] = content };

    private static Task Status(Microsoft.AspNetCore.Http.HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Moved(Microsoft.AspNetCore.Http.HttpContext http, Uri to)
    {
        http.Response.Redirect(to.AbsoluteUri);
        return Task.CompletedTask;
    }
}
