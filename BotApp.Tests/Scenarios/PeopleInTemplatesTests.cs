using BotApp.Support;
using BotApp.Templates.PeopleRemoval;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>A template in which people are, from the chat to the mailed workbook.</summary>
public sealed class PeopleInTemplatesTests
{
    [Fact]
    public async Task Nobody_in_an_uploaded_template_is_in_any_part_of_the_mailed_workbook()
    {
        var file = MarkedTemplate.EverywhereCleared();
        Assert.Equal(6, MarkedTemplate.PartsWithPerson(file).Count);
        await using var bot = await TestBot.StartAsync();

        await bot.Cyril.SendsFileAsync("creation.xlsx", file);
        Assert.Contains("Rows 3 to 9 already hold data: 7 rows are removed", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Sheet “Sheet2” also holds people: 3 rows are removed", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Sheet “Old” (hidden) also holds people: 1 row is removed", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Next: the officer's form");
        await bot.Cyril.PressesAsync("Next: a filled sample");
        await bot.Cyril.PressesAsync("Confirm");
        Assert.Contains("version 2", bot.Cyril.Text, StringComparison.Ordinal);
        var stored = await bot.ReadAsync(db => db.Templates.OrderByDescending(template => template.LoadedAt).FirstAsync());
        Assert.Empty(MarkedTemplate.PartsWithPerson(stored.File));

        await bot.Anil.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        await bot.Asha.PressesAsync(
            "Next: scan",
            ("Name", "Asha Menon"), ("Designation", "Inspector"), ("DateOfBirth", "1995-04-12"), ("Mobile", "9847012345"));
        await bot.Asha.SendsFileAsync("service-book.pdf", SampleFiles.Pdf("Asha Menon"));
        await bot.Asha.PressesAsync("Next: check");
        await bot.Asha.PressesAsync("Submit");
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");

        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));
        Assert.Empty(MarkedTemplate.PartsWithPerson(mailed));
        Assert.Contains("Asha Menon", Templates.TemplateFidelityTests.FormXml(mailed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_with_2000_people_is_loaded_without_any_of_them()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.Cyril.SendsFileAsync("creation.xlsx", MarkedTemplate.Form(MarkedTemplate.People(2_000)).ToBytes());
        Assert.Contains(
            "Rows 3 to 2002 already hold data: 2000 rows are removed and never sent.",
            bot.Cyril.Text,
            StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(bot.Cyril.Card.ToJsonString()), 1, 20 * 1024);
        await bot.Cyril.PressesAsync("Next: the officer's form");
        await bot.Cyril.PressesAsync("Next: a filled sample");
        await bot.Cyril.PressesAsync("Confirm");

        var stored = await bot.ReadAsync(db => db.Templates.SingleAsync(template => !template.IsSample));
        Assert.Empty(MarkedTemplate.PartsWithPerson(stored.File));
        Assert.DoesNotContain("Anil Kumar", Templates.TemplateFidelityTests.FormXml(stored.File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden row without headings")]
    [InlineData("chart")]
    [InlineData("comment elsewhere")]
    public async Task A_template_with_people_whom_only_Excel_can_remove_is_refused_in_the_chat_in_both_languages(string place)
    {
        var (file, where, remedy) = MarkedTemplate.Refused[place];
        await using var bot = await TestBot.StartAsync();

        await bot.Cyril.SendsFileAsync("creation.xlsx", file());
        Assert.Contains(where, bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains(remedy, bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Cyril.SaysAsync("हिन्दी");
        await bot.Cyril.SendsFileAsync("creation.xlsx", file());
        Assert.Contains("सहेजें और फ़ाइल पुनः भेजें", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
    }
}
