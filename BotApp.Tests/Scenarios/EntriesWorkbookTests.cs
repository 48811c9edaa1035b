using System.Net;
using BotApp.Faq;
using BotApp.Faq.Workbook;
using BotApp.Support;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>The cell exports all answers to Excel, edits and imports them.</summary>
public sealed class EntriesWorkbookTests
{
    [Theory]
    [InlineData(
        "en-IN",
        "Questions (0)",
        "Find and correct",
        "All as Excel",
        "Import 2",
        "nothing has been changed yet",
        "1 new, 1 changed.")]
    [InlineData("hi-IN", "प्रश्न (0)", "उत्तर खोजें", "सभी Excel में", "2 आयात करें", "अभी कुछ बदला नहीं गया", "1 नई, 1 बदली गईं।")]
    public async Task Exported_answers_are_changed_in_Excel_previewed_and_imported_with_history(
        string locale, string questions, string find, string export, string import, string nothingYet, string done)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Cyril.Person.Locale = locale;
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync(questions);
        await bot.Cyril.PressesAsync(find);
        await bot.Cyril.PressesAsync(export);
        var file = await OpenedAsync(bot.Cyril.Links().Single());

        await bot.Cyril.SendsFileAsync("FAQ.xlsx", Worked(file));

        Assert.Contains(nothingYet, bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(134, await bot.ReadAsync(db => db.FaqEntries.CountAsync()));
        var confirm = bot.Cyril.Press(import);
        await bot.Cyril.PressesAsync(import);
        Assert.Contains(done, bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Asha.SaysAsync("where do i get zebra crossings painted");
        Assert.Contains("Ask the roads department.", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.InHindi().SaysAsync("ज़ेबरा क्रॉसिंग कहाँ रंगवाएँ");
        Assert.Contains("सड़क विभाग से पूछें।", bot.Asha.Text, StringComparison.Ordinal);
        var changed = await bot.ReadAsync(db => db.FaqEntries.SingleAsync(row => row.Version == 2));
        Assert.Equal("Changed in Excel.", changed.Entry.ShortAnswer.English);
        var history = await bot.ReadAsync(db => db.FaqVersions.Where(version => version.EntryId == changed.Id)
            .OrderBy(version => version.Number)
            .ToListAsync());
        Assert.Equal([1, 2], history.Select(version => version.Number));
        Assert.NotEqual("Changed in Excel.", history[0].Entry.ShortAnswer.English);
        Assert.Equal(bot.Cyril.Person.AadObjectId, history[1].ById);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "faq.imported")));
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));

        // A second press of the same button stores nothing twice.
        confirm["id"] = Guid.NewGuid().ToString();
        await bot.Teams.SendAsync(confirm);
        Assert.Equal(135, await bot.ReadAsync(db => db.FaqEntries.CountAsync()));
    }

    [Fact]
    public async Task A_workbook_with_one_invalid_cell_is_not_imported()
    {
        await using var bot = await TestBot.StartAsync();
        var file = await ExportedAsync(bot);

        await bot.Cyril.SendsFileAsync("FAQ.xlsx", Worked(file, sheet => sheet.Cell(3, Column(EntryDetails.ShortHindi)).Value = ""));

        Assert.Contains("Row 3, “Short answer in Hindi”", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.False(bot.Cyril.Has("Import"));
        Assert.Equal(134, await bot.ReadAsync(db => db.FaqEntries.CountAsync(row => row.Version == 1)));
        await bot.Cyril.PressesAsync("Discard");
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
    }

    [Fact]
    public async Task Imported_answers_with_a_number_wait_for_a_second_person_and_the_others_are_live()
    {
        await using var bot = await TestBot.StartAsync();
        var file = await ExportedAsync(bot);
        await bot.Cyril.SendsFileAsync(
            "FAQ.xlsx", Worked(file, sheet => sheet.Cell(2, Column(EntryDetails.ShortEnglish)).Value = "Call 98470 12345."));
        Assert.Contains("1 entry with a telephone number", bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Cyril.PressesAsync("Import 2");

        Assert.Contains("1 new, 0 changed.", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Waiting for confirmation by Gopal Iyer.", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(135, await bot.ReadAsync(db => db.FaqEntries.CountAsync(row => row.Version == 1)));
        var gopal = await bot.Chat("Gopal Iyer").SeesAsync("Answers, contacts and directory to confirm");
        await gopal.PressesAsync("Open");
        Assert.Contains("Call 98470 12345.", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Confirm");
        var changed = await bot.ReadAsync(db => db.FaqEntries.SingleAsync(row => row.Version == 2));
        Assert.Equal("Call 98470 12345.", changed.Entry.ShortAnswer.English);
    }

    [Fact]
    public async Task Concurrent_edits_of_one_entry_do_not_overwrite_each_other()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: null);
        var file = await ExportedAsync(bot);
        await bot.Cyril.SendsFileAsync("first.xlsx", Worked(file));
        var first = bot.Cyril.Press("Import 2");
        await bot.Cyril.SendsFileAsync(
            "second.xlsx",
            Worked(file, sheet => sheet.Cell(2, Column(EntryDetails.Source)).Value = "Office order 7/2026"));
        var second = bot.Cyril.Press("Import 2");

        await bot.Teams.SendAsync(first);
        var refused = await bot.Teams.SendAsync(second);

        Assert.Contains("Entries have changed since this card was shown", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody has changed this entry since the export", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.FaqVersions.CountAsync(version => version.Number > 2)));
    }

    [Fact]
    public async Task The_export_link_opens_once_and_only_for_FAQ_editors()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        Assert.Contains("What do you need?", (await bot.Asha.Person.PressesAsync("faq.export", new { })).Text, StringComparison.Ordinal);
        await bot.Asha.SendsFileAsync("FAQ.xlsx", EntriesSheet.Write([], []));
        Assert.DoesNotContain("nothing has been changed yet", bot.Asha.Text, StringComparison.Ordinal);

        await ExportAsync(bot);
        var link = bot.Cyril.Links().Single();
        await OpenedAsync(link);
        using var again = await OneTimeLinkScenario.PressAsync(link.Address, link.Code);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        await bot.Cyril.PressesAsync("New link");
        var late = bot.Cyril.Links().Single();
        await bot.RelieveAsync(bot.Cyril);
        using var relieved = await OneTimeLinkScenario.PressAsync(late.Address, late.Code);
        Assert.Equal(HttpStatusCode.Gone, relieved.StatusCode);
        Assert.Equal("faq", (await bot.ReadAsync(db => db.Audit.FirstAsync(line => line.Event == "workbook.read"))).Detail);
    }

    private static async Task ExportAsync(TestBot bot)
    {
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Questions");
        await bot.Cyril.PressesAsync("Find and correct");
        await bot.Cyril.PressesAsync("All as Excel");
    }

    private static async Task<byte[]> ExportedAsync(TestBot bot)
    {
        await ExportAsync(bot);
        return await OpenedAsync(bot.Cyril.Links().Single());
    }

    private static async Task<byte[]> OpenedAsync(ShownLink link)
    {
        using var opened = await OneTimeLinkScenario.PressAsync(link.Address, link.Code);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(
            ".xlsx",
            opened.Content.Headers.ContentDisposition?.FileNameStar ?? opened.Content.Headers.ContentDisposition?.FileName?.Trim('"'),
            StringComparison.Ordinal);
        return await opened.Content.ReadAsByteArrayAsync();
    }

    /// <summary>One answer changed, one entry added at the end.</summary>
    internal static byte[] Worked(byte[] file, Action<IXLWorksheet>? more = null)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        var sheet = workbook.Worksheet(EntryColumns.SheetName);
        sheet.Cell(2, Column(EntryDetails.ShortEnglish)).Value = "Changed in Excel.";
        sheet.Cell(2, Column(EntryDetails.ShortHindi)).Value = "Excel में बदला गया।";
        var last = sheet.LastRowUsed().RowNumber() + 1;
        foreach (var (field, text) in ((string, string)[])
            [
                (EntryColumns.Kind, EntryColumns.DisplayTextOf(FaqKind.Answer)),
                (EntryDetails.QuestionEnglish, "Where are zebra crossings painted?"),
                (EntryDetails.QuestionHindi, "ज़ेबरा क्रॉसिंग कहाँ रंगवाएँ?"),
                (EntryDetails.ShortEnglish, "Ask the roads department."), (EntryDetails.ShortHindi, "सड़क विभाग से पूछें।"),
                (EntryDetails.Source, "Office order 9/2026"), (EntryDetails.LastVerifiedOn, "22-11-2026"),
                (EntryColumns.Variants, "where do i get zebra crossings painted"),
            ])
        {
            sheet.Cell(last, Column(field)).SetValue(text).SetDataType(XLDataType.Text);
        }

        more?.Invoke(sheet);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    private static int Column(string field) => EntryColumns.Layout.Column(field)!.Index;
}
