using System.Text;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Uploads.DirectoryLoading;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>The computer cell exports, changes and sends the directory; a second person confirms it.</summary>
public sealed class DirectoryUploadTests
{
    [Fact]
    public async Task A_CSV_changes_the_directory_once_a_second_person_has_confirmed_it()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        var charges = await ChargesAsync(bot);
        var file = TestBot.DirectoryCsv(bot.Teams)
            .Replace("Officer,Faisal Ali,Tax Assistant", "Officer,Faisal Ali,Inspector", StringComparison.Ordinal)
            .Replace("Head,Deepa Nair", "Officer,Deepa Nair", StringComparison.Ordinal)
            + RequestScenario.DirectoryLine("Nisha Roy", office: "Aluva Division");

        await bot.Cyril.SendsFileAsync("new people.csv", Encoding.UTF8.GetBytes(file));
        Assert.Contains("Person: Nisha Roy, Inspector, Aluva Division", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Faisal Ali: designation Tax Assistant → Inspector", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Gives up: Deepa Nair: DC Aluva Division, Aluva Division", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Send for confirmation");
        Assert.Contains("more than a tenth of the directory", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.TextProposals.CountAsync()));
        await bot.Cyril.PressesAsync("Send for confirmation", (ProposeDirectory.Sure, ProposeDirectory.Yes));
        Assert.Contains("Waiting for confirmation by Gopal Iyer", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.False(await bot.ReadAsync(db => db.Officers.AnyAsync(officer => officer.Name == "Nisha Roy")));

        await gopal.SeesAsync("Confirm: Directory: new people.csv");
        Assert.Contains("Person: Nisha Roy, Inspector, Aluva Division / व्यक्ति: Nisha Roy", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Confirm");
        Assert.Contains("the directory has been updated", gopal.Text, StringComparison.Ordinal);
        await bot.Cyril.SeesAsync("the directory has been updated");
        Assert.Equal(
            [("Deepa Nair", Designation.DeputyCommissioner), ("Faisal Ali", Designation.Inspector), ("Nisha Roy", Designation.Inspector)],
            (await bot.ReadAsync(db => db.Officers.Where(officer => officer.Name == "Nisha Roy" || officer.Name == "Faisal Ali"
                || officer.Name == "Deepa Nair").OrderBy(officer => officer.Name).ToListAsync()))
                .Select(officer => (officer.Name, officer.Designation)));
        Assert.Equal(charges, await ChargesAsync(bot));
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
    }

    [Fact]
    public async Task The_exported_workbook_comes_back_with_what_was_changed_in_it()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.SendsFileAsync("directory.csv", Encoding.UTF8.GetBytes(TestBot.DirectoryCsv(bot.Teams)));
        Assert.DoesNotContain("nothing has been changed yet", bot.Asha.Text, StringComparison.Ordinal);

        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Directory");
        await bot.Cyril.PressesAsync("Directory in Excel");
        var file = (await OneTimeLinkScenario.OpenAsync(bot.Cyril.Links().Single()))!;
        Assert.Equal("directory", (await bot.ReadAsync(db => db.Audit.FirstAsync(line => line.Event == "workbook.read"))).Detail);
        await bot.Cyril.SendsFileAsync("same.xlsx", file);
        Assert.Contains("already match the file", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.False(bot.Cyril.Has("Send for confirmation"));

        await bot.Cyril.SendsFileAsync("wrong.xlsx", Edited(file, sheet =>
        {
            sheet.Cell(2, ColumnOf(DirectoryColumn.Designation)).Value = "Boss";
            sheet.Cell(3, ColumnOf(DirectoryColumn.Person)).Value = "unknown";
        }));
        Assert.Contains("The file has 2 mistakes.", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Line 2: the designation “Boss” is not known", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Line 3: the value in column “Entra object id", bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Cyril.SendsFileAsync("hindi.xlsx", WithHeadInHindi(file));
        Assert.Contains("name in Hindi – → अनिल कुमार", bot.Cyril.Text, StringComparison.Ordinal);
    }

    /// <summary>The exported workbook with the name of one head in Devanagari.</summary>
    public static byte[] WithHeadInHindi(byte[] file) => Edited(file, sheet =>
    {
        var row = sheet.RowsUsed().First(line => line.Cell(ColumnOf(DirectoryColumn.Name)).GetString() == "Anil Kumar");
        row.Cell(ColumnOf(DirectoryColumn.NameHindi)).Value = "अनिल कुमार";
    });

    private static byte[] Edited(byte[] file, Action<IXLWorksheet> edit)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        edit(workbook.Worksheet(1));
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    private static int ColumnOf(string key) => DirectoryColumn.All.Index().First(column => column.Item.Key == key).Index + 1;

    private static async Task<List<(Guid, DateTimeOffset?)>> ChargesAsync(TestBot bot) =>
        [.. (await bot.ReadAsync(db => db.Charges.AsNoTracking().ToListAsync())).Select(charge => (charge.Id, charge.Until)).Order()];
}
