using System.Text;
using BotApp.Consolidation;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Files as people have them: tables of other programs, photos of phones, PDFs with something before them.</summary>
public sealed class OtherFileFormatsTests
{
    private static readonly (string Name, string English, string Hindi)[] Tables =
    [
        ("list.xls", "This is a .xls file; only .xlsx can be read here. Open it in Excel, choose File → Save As", "यह .xls फ़ाइल है"),
        ("list.xlsm", "This is a .xlsm file; only .xlsx can be read here. Open it in Excel, choose File → Save As", "यह .xlsm फ़ाइल है"),
        ("list.csv", "This is a .csv file; only .xlsx can be read here. Open it in Excel, choose File → Save As", "यह .csv फ़ाइल है"),
        ("list.ods", "This is a .ods file; only .xlsx can be read here. Open it in LibreOffice", "यह .ods फ़ाइल है"),
        (
            "list.numbers",
            "This is a .numbers file; only .xlsx can be read here. Open it in Numbers, choose File → Export To",
            "यह .numbers फ़ाइल है"),
    ];

    [Fact]
    public async Task A_table_of_another_program_is_refused_with_the_way_to_xlsx_in_both_languages()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var sender in (TeamsChat[])[bot.Cyril, bot.Anil])
        {
            foreach (var (name, english, hindi) in Tables)
            {
                await sender.SaysAsync("English");
                await sender.SendsFileAsync(name, CaseFile.Read("B_plain.xls"));
                Assert.Contains(english, sender.Text, StringComparison.Ordinal);
                await sender.SaysAsync("हिन्दी");
                await sender.SendsFileAsync(name, CaseFile.Read("B_plain.xls"));
                Assert.Contains(hindi, sender.Text, StringComparison.Ordinal);
            }
        }

        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
    }

    [Theory]
    [InlineData("https://docs.google.com/spreadsheets/d/1AbC/edit?usp=sharing#gid=0")]
    [InlineData("please see https://docs.google.com/spreadsheets/u/0/d/1AbC/edit")]
    [InlineData("https://sheets.google.com/a/b")]
    public async Task The_link_of_a_Google_sheet_is_answered_with_the_way_to_xlsx_in_both_languages(string words)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync(words);
        Assert.Contains("File → Download → Microsoft Excel (.xlsx), and send the new file", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Anil.SaysAsync("हिन्दी");
        await bot.Anil.SaysAsync(words);
        Assert.Contains("यह Google Sheets फ़ाइल है", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_in_HEIC_is_refused_with_both_ways_out_and_the_scan_card()
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);
        foreach (var name in (string[])["IMG_0001.HEIC", "IMG_0002.jpg"])
        {
            await bot.Asha.SendsFileAsync(name, SampleFiles.Heic());
            Assert.Contains("camera in this chat", bot.Asha.Text, StringComparison.Ordinal);
            Assert.Contains("Most Compatible", bot.Asha.Text, StringComparison.Ordinal);
            Assert.Contains("Photograph the page", bot.Asha.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_PDF_behind_a_byte_order_mark_or_other_lines_is_a_scan()
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha);
        byte[][] before = [[0xEF, 0xBB, 0xBF], "\r\n\r\n"u8.ToArray(), "@PJL SET JOB\r\n@PJL ENTER\n"u8.ToArray(), "\uFEFF \n"u8.ToArray()];
        foreach (var (number, bytes) in before.Index())
        {
            await bot.Asha.SendsFileAsync($"page-{number}.pdf", [.. bytes, .. SampleFiles.Pdf($"page {number}")]);
            Assert.Contains($"Files received: {number + 1}", bot.Asha.Text, StringComparison.Ordinal);
        }

        await bot.Asha.SendsFileAsync("page-9.pdf", Encoding.ASCII.GetBytes("no PDF at all"));
        Assert.Contains($"Files received: {before.Length}", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Next: check");
        await bot.Asha.PressesAsync("Submit");
        Assert.Equal(before.Length, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }

    private static async Task ReachScanAsync(TeamsChat officer)
    {
        await officer.SaysAsync("hi");
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.PressesAsync("Next: scan", officer.Fill(CreationScenario.GoodAnswers));
    }
}
