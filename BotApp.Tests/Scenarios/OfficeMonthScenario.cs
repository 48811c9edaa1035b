using BotApp.OfficeDirectory;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>Work of many kinds, for tests that watch what the app does with its database.</summary>
internal static class OfficeMonthScenario
{
    /// <summary>A month of an office: every desk does its usual work, and every job runs.</summary>
    public static async Task WorksForAMonthAsync(this TestBot bot, AdjustableClock clock)
    {
        var (gopal, elsa) = (bot.Chat("Gopal Iyer"), bot.Chat("Elsa Paul"));
        await gopal.SaysAsync("hi");
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var mailed = await BatchScenario.MailedWorkbookAsync(Assert.Single(bot.Mails));
        await bot.Asha.SaysAsync("my requests");
        await bot.Asha.PressesAsync("Open KCH-");

        await bot.Cyril.PressesAsync("Received");
        await bot.Cyril.PressesAsync("Forwarded to Saksham Seva");
        await bot.Cyril.PressesAsync("Record", ("reference", "SS/2026/4711"));
        await bot.Cyril.PressesAsync("Enter a result");
        await bot.Cyril.PressesAsync("Record and notify", ("row", bot.Cyril.Choice("row", "Asha Menon")), ("ssoId", "10231111"));
        await bot.Cyril.SendsFileAsync("marked.xlsx", BatchScenario.Marked(mailed, ("N3", "SSO-ID"), ("N5", "10232222")));
        await bot.Cyril.PressesAsync("Record 1");

        await elsa.FilesReportAsync("Relief");
        await bot.Anil.SeesAsync("Relief report: Elsa Paul");
        await bot.Anil.PressesAsync("Mark to the computer cell");
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesAsync("Work list (1)");
        await bot.Cyril.PressesAsync("Open KCH-");
        await bot.Cyril.PressesAsync("Done", ("remark", "Unmapped"));

        foreach (var typed in (string[])["KCH-2026-000001-1", "7", "Asha Menon", "kumaar ka kya hua", "9847012345", "10234567"])
        {
            await bot.Cyril.SaysAsync(typed);
            await bot.Anil.SaysAsync(typed);
            await elsa.SaysAsync($"status of {typed}");
        }

        await bot.Cyril.SaysAsync("add a person");
        await bot.Cyril.PressesAsync("Add a person");
        await bot.Cyril.PressesAsync(
            "Preview",
            (DirectoryColumn.Name, "Nisha Roy"),
            (DirectoryColumn.Office, bot.Cyril.Choice(DirectoryColumn.Office, "Aluva Division")),
            (DirectoryColumn.Designation, "Inspector"),
            (DirectoryColumn.Person, $"{RequestScenario.IdOf("Nisha Roy")}"),
            (DirectoryColumn.Address, "nisha.roy@kochi.example.gov.in"),
            (DirectoryColumn.SsoId, "10777777"));
        Assert.Contains("Nothing has been added yet", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.RunsCampaignAsync(elsa);
        await bot.Cyril.SaysAsync("dashboard");
        await bot.Anil.SaysAsync("which office is late");
        await bot.Asha.SaysAsync("where do I get a printer toner cartridge?");
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Register in Excel");
        await bot.Asha.SaysAsync("what should I do when my sso id is inactive?");
        await bot.Asha.PressesAsync("👍 Helpful");

        await bot.Chat("Faisal Ali").SaysAsync("hi");
        await bot.SubmitAsync(elsa.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        foreach (var days in (int[])[1, 3, 8, 31])
        {
            clock.Advance(TimeSpan.FromDays(days));
            await bot.AllSentAsync(clock);
        }

        await gopal.SeesAsync("No decision yet");
    }
}
