using System.IO.Compression;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Uploaded workbooks are screened like scans before anything in them is read.</summary>
public sealed class WorkbookScreeningTests
{
    [ClamdFact]
    public async Task Clamd_lets_a_clean_workbook_through_and_an_infected_one_is_deleted_unread()
    {
        await using var clamd = await ClamdProcess.StartAsync();
        await using var bot = await TestBot.StartAsync(settings: all => all["Malware:Clamd"] = clamd.TcpAddress);
        var template = await TemplateAsync(bot);
        await bot.Cyril.SendsFileAsync("template.xlsx", template);
        Assert.DoesNotContain("The workbook was not accepted", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.StagedWorkbooks.CountAsync()));

        foreach (var sender in (TeamsChat[])[bot.Cyril, bot.Anil])
        {
            await sender.SendsFileAsync("book.xlsx", [.. template, .. SamplePdf.Latin1(ClamdProcess.Eicar)]);
            Assert.Contains("found malware in this workbook; it was deleted", sender.Text, StringComparison.Ordinal);
        }

        Assert.Equal(1, await bot.ReadAsync(db => db.StagedWorkbooks.CountAsync()));
        Assert.Single(Directory.GetFiles(Path.Combine(bot.Folder, "scans")));
    }

    [Theory]
    [InlineData("en-IN", "this workbook could not be checked and nothing in it was recorded")]
    [InlineData("hi-IN", "यह कार्यपुस्तिका जाँची नहीं जा सकी और इसका कुछ भी दर्ज नहीं किया गया")]
    public async Task While_clamd_is_away_no_workbook_is_read(string locale, string words)
    {
        await using var bot = await TestBot.StartAsync(settings: all => all["Malware:Clamd"] = $"tcp://127.0.0.1:{LoopbackPort.Next()}");
        var template = await TemplateAsync(bot);
        foreach (var sender in (TeamsChat[])[bot.Cyril, bot.Anil])
        {
            sender.Person.Locale = locale;
            await sender.SendsFileAsync("book.xlsx", template);
            Assert.Contains(words, sender.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await bot.ReadAsync(db => db.StagedWorkbooks.CountAsync()));
        Assert.Empty(Directory.GetFiles(Path.Combine(bot.Folder, "scans")));
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "links to other files")]
    [InlineData("xl/embeddings/oleObject1.bin", "embedded objects")]
    public async Task Results_and_paper_applications_with_active_content_are_refused_by_name(string part, string what)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.WaitForMailsAsync();
        var mailed = await BatchScenario.MailedWorkbookAsync(bot.Mails[0]);
        foreach (var (sender, book) in ((TeamsChat, byte[])[])[(bot.Cyril, mailed), (bot.Anil, await TemplateAsync(bot))])
        {
            await sender.SendsFileAsync("book.xlsx", WithPart(book, part));
            Assert.Contains("The workbook was not accepted", sender.Text, StringComparison.Ordinal);
            Assert.Contains(what, sender.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await bot.ReadAsync(db => db.StagedWorkbooks.CountAsync()));
        Assert.Equal(2, await bot.ReadAsync(db => db.Requests.CountAsync(request => request.Stage == Stage.Dispatched)));
    }

    private static Task<byte[]> TemplateAsync(TestBot bot) =>
        bot.ReadAsync(db => db.Templates.Where(template => template.Kind == RequestKind.Creation)
            .Select(template => template.File)
            .SingleAsync());

    private static byte[] WithPart(byte[] workbook, string name)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name).Open();
            part.Write("<ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/>"u8);
        }

        return file.ToArray();
    }
}
