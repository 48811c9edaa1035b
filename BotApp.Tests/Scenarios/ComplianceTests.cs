using BotApp.Basics;
using BotApp.Compliance;
using BotApp.Support;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>The list of relief and unmapping (circular ¶5): on demand for each person's offices, weekly to the Systems Manager.</summary>
public sealed class ComplianceTests
{
    [Fact]
    public async Task Reliefs_are_listed_on_demand_and_once_a_week_with_those_still_mapped_on_top()
    {
        var clock = new AdjustableClock(ChargeScenario.Friday().GetUtcNow());
        await using var bot = await TestBot.StartAsync(clock);
        var (elsa, gopal) = (bot.Chat("Elsa Paul"), bot.Chat("Gopal Iyer"));
        foreach (var person in (TeamsChat[])[gopal, bot.Anil, bot.Deepa, bot.Cyril])
        {
            await person.SaysAsync("hi");
        }

        await elsa.FilesReportAsync("Relief");
        await elsa.FilesReportAsync("TransferOfCharge");
        var numbers = await bot.ReadAsync(db => db.Requests.OrderBy(r => r.SubmittedAt).Select(r => r.Number).ToListAsync());

        // Monday noon: the four office hours ended on Friday.
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(12, 0)));
        await gopal.SeesAsync("Unmapping after relief: this week");
        Assert.Contains("2 relieved and still mapped, 2 of them late", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync($"Open {numbers[0]}");
        Assert.Contains("Relief report", gopal.Text, StringComparison.Ordinal);
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Unmapping after relief");
        await bot.Cyril.PressesAsync($"Open {numbers[0]}");
        await bot.Cyril.PressesAsync("Done", ("remark", "Unmapped"));

        await bot.Anil.Person.SaysAsync("relieved but not unmapped");
        await bot.Anil.SeesAsync("1 relieved and still mapped, 1 of them late");
        Assert.Contains($"{numbers[1]} Elsa Paul, Ernakulam Division", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("unmapped on 23-Nov-2026, 1 working day late", bot.Anil.Text, StringComparison.Ordinal);
        Assert.False(bot.Anil.Has("Open KCH-"));
        await bot.Deepa.Person.SaysAsync("relieve ho gaye par unmap nahi hue");
        await bot.Deepa.SeesAsync("No relieved officer is still mapped.");
        await bot.Cyril.InHindi().Person.SaysAsync("कार्यमुक्त होने पर भी मैपिंग नहीं हटी");
        await bot.Cyril.SeesAsync("1 कार्यमुक्त, मैपिंग शेष");

        await bot.Cyril.PressesAsync("Excel कार्यपुस्तिका");
        using var workbook = new XLWorkbook(new MemoryStream((await OneTimeLinkScenario.OpenAsync(bot.Cyril.Links().Single()))!));
        Assert.Equal(
            [(numbers[1], null), (numbers[0], new DateTime(2026, 11, 23))],
            workbook.Worksheet(ComplianceSheet.Name).RowsUsed().Skip(1)
                .Select(row => (row.Cell(1).GetString(), row.Cell(6).IsEmpty() ? (DateTime?)null : row.Cell(6).GetDateTime())));

        await bot.RestartAsync();
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 30), new TimeOnly(12, 0)));
        await gopal.SeesAsync("1 relieved and still mapped, 1 of them late");
        await bot.RestartAsync();
        await bot.AllSentAsync(clock);
        Assert.Equal(2, gopal.Person.Received.Count(sent => sent.Kind is "Post"
            && sent.Card?.ToJsonString().Contains("this week", StringComparison.Ordinal) is true));
    }

    [Fact]
    public async Task A_link_to_the_list_opens_nothing_after_the_post_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesUnderMoreAsync("Unmapping after relief");
        Assert.False(bot.Anil.Has("Excel workbook"));
        Assert.NotNull((await bot.Anil.Person.PressesAsync(ExportCompliance.Verb)).Card);
        await bot.Chat("Elsa Paul").FilesReportAsync("Relief");
        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesUnderMoreAsync("Unmapping after relief");
        await bot.Anil.PressesAsync("Excel workbook");
        var link = bot.Anil.Links().Single();

        await bot.RelieveAsync(bot.Anil);

        Assert.Null(await OneTimeLinkScenario.OpenAsync(link));
    }
}
