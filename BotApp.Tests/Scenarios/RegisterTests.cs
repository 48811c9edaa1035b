using BotApp.Consolidation.Register;
using BotApp.Support;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class RegisterTests
{
    [Theory]
    [InlineData("en-IN", "Register in Excel")]
    [InlineData("hi-IN", "रजिस्टर Excel में")]
    public async Task The_cell_exports_the_register_through_an_audited_one_time_link(string locale, string button)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        bot.Cyril.Person.Locale = locale;
        await bot.Cyril.SaysAsync("hi");

        await bot.Cyril.PressesUnderMoreAsync(button);
        var file = await OneTimeLinkScenario.OpenAsync(bot.Cyril.Links().Single());

        using var workbook = new XLWorkbook(new MemoryStream(file!));
        var sheet = workbook.Worksheet("New SSO-ID");
        Assert.Equal(
            ["Asha Menon", "Binu Thomas"],
            sheet.RowsUsed().Skip(1).Select(row => row.Cell(2).GetString()).Order(StringComparer.Ordinal));
        Assert.Contains(
            sheet.RowsUsed(),
            row => row.Cell(5).GetString() == "Sent to the computer cell"
                && row.Cell(9).GetString().StartsWith("KCH/DIV-ERN/CREATION/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            workbook.Worksheets.SelectMany(one => one.CellsUsed()),
            cell => cell.GetString().Contains("1995", StringComparison.Ordinal)
                || cell.GetString().Contains("9847012345", StringComparison.Ordinal));
        Assert.Null(await OneTimeLinkScenario.OpenAsync(bot.Cyril.Links().Single()));
        Assert.Equal(
            1,
            await bot.ReadAsync(db => db.Audit.CountAsync(line =>
                line.Event == "workbook.read" && line.Detail == "register" && line.ActorId == bot.Cyril.Person.AadObjectId)));
    }

    [Fact]
    public async Task Only_cell_and_systems_manager_can_export_the_register_while_they_hold_the_post()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var chat in (TeamsChat[])[bot.Asha, bot.Anil])
        {
            await chat.SaysAsync("hi");
            if (chat.Has("More"))
            {
                await chat.PressesAsync("More");
            }

            Assert.False(chat.Has("Register in Excel"));
            Assert.DoesNotContain(
                "/documents/",
                (await bot.Teams.SendAsync(chat.Person.Presses(ExportRegister.Verb))).Text,
                StringComparison.Ordinal);
        }

        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await gopal.PressesUnderMoreAsync("Register in Excel");
        var link = gopal.Links().Single();
        await bot.RelieveAsync(gopal);

        Assert.Null(await OneTimeLinkScenario.OpenAsync(link));
    }
}
