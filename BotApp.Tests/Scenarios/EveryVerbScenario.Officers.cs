using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>What officers and their head press.</summary>
internal static partial class EveryVerbScenario
{
    private static async Task SwitchesLanguageAsync(TestBot bot)
    {
        var officer = bot.Officer(0);
        await officer.OpensMenuAsync();
        await officer.PressesAsync("हिन्दी");
        await officer.PressesAsync("English");
    }

    private static async Task ActivatesAsync(TestBot bot)
    {
        var officer = bot.Officer(0);
        await officer.OpensMenuAsync();
        await officer.PressesAsync("Activate or reset my SSO-ID");
        await officer.PressesAsync("Next", ("problem", "Locked"));
        await officer.PressesAsync("I have contacted them");
        await officer.OpensMenuAsync();
        await officer.PressesAsync("Activate or reset my SSO-ID");
        await officer.PressesAsync("Yes, solved");
    }

    private static async Task FillsFormAsync(TestBot bot)
    {
        var officer = bot.Officer(1);
        await officer.ReachesCheckAsync();
        await officer.PressesAsync("Change scans");
        await officer.PressesAsync("Remove the last file");
        await officer.PressesAsync("Back to the answers");
        await officer.PressesAsync("Later");
        await officer.PressesAsync("My requests");
        await officer.PressesAsync("Continue: New SSO-ID");
        await officer.PressesAsync("Start again");
        await officer.PressesAsync("Discard");
    }

    private static async Task ChangesRequestAsync(TestBot bot)
    {
        var officer = bot.Officer(2);
        await officer.FilesCreationAsync();
        await officer.OpensMenuAsync();
        await officer.PressesAsync("My requests");
        await officer.PressesAsync("Open KCH-");
        await officer.PressesAsync("Add a page");
        await officer.SendsFileAsync("page 2.pdf", SampleFiles.Pdf("page 2"));
        await officer.OpensMenuAsync();
        await officer.PressesAsync("My requests");
        await officer.PressesAsync("Open KCH-");
        await officer.PressesAsync("Withdraw");
        await officer.PressesAsync("Withdraw");
    }

    private static async Task AsksAsync(TestBot bot)
    {
        var officer = bot.Officer(0);
        await officer.SaysAsync("zzyx qqw plmk vvbn");
        await officer.Person.PressesAsync("faq.send", new { text = "Where is the stamp pad kept?" });
    }

    private static async Task DecidesAsync(TestBot bot)
    {
        var (officer, anil) = (bot.Officer(3), bot.Anil);
        await officer.SaysAsync("hi");
        await officer.FilesCreationAsync();
        await anil.SeesAsync(officer.Person.Name);
        await anil.PressesAsync("Ask the officer");
        await anil.PressesAsync("Ask", ("question", "Is the spelling as in the Service Book?"));
        await officer.SeesAsync("Is the spelling as in the Service Book?");
        await officer.PressesAsync("Answer", ("answer", "Yes, page 1."));
        await anil.SeesAsync("Yes, page 1.");
        await anil.PressesAsync("Open documents");
        await anil.PressesAsync("Back");
        await anil.PressesAsync("Return");
        await anil.PressesAsync("Return to the officer", ("fields", "Mobile"), ("reason", "As in the Service Book, please"));
        await officer.SeesAsync("Returned for correction");
        await officer.PressesAsync("Correct");
        await officer.PressesAsync("Next: scan", ("Mobile", "9847098470"));
        await officer.PressesAsync("Submit");
        await anil.SeesAsync("9847098470");
        await anil.PressesAsync("Refuse");
        await anil.PressesAsync("Refuse", ("reason", "Not in this office"));
        await anil.PressesAsync("Undo");
    }

    /// <summary>Reported so late that the unmapping is overdue at once.</summary>
    private static async Task RelievesAsync(TestBot bot)
    {
        await bot.Officer(7).FilesReportAsync("Relief");
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(m => m.Topic == NotificationTopics.UnmapOverdue && m.DoneAt != null), "the cell is reminded");
    }

    private static async Task NamesLinkOfficerAsync(TestBot bot)
    {
        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesUnderMoreAsync("Link officer");
        var tomorrow = Basics.OfficeTime.ToIso(Basics.OfficeTime.DayOf(bot.Clock.GetUtcNow()).AddDays(1));
        await bot.Anil.PressesAsync(
            "Name", ("officer", bot.Anil.Choice("officer", "Elsa Paul")), ("from", tomorrow), ("until", tomorrow));
        await bot.Anil.PressesAsync("End: Elsa Paul");
    }

    /// <summary>Two officers on paper, one of whom joins Teams; somebody else has the other's name.</summary>
    private static async Task FilesPaperAsync(TestBot bot)
    {
        await bot.Anil.SendsFileAsync(
            "two.xlsx", await PaperScenario.FilledAsync(bot, OnPaper("Hema Krishnan", 1), OnPaper("Leela Das", 2)));
        await bot.Anil.PressesAsync("File 2");
        await bot.Anil.PressesAsync("Attach the scan", ("request", bot.Anil.Choice("request", "Leela Das")));
        await bot.Anil.SendsFileAsync("scan.pdf", SampleFiles.Pdf("Leela Das"));
        await bot.Anil.PressesAsync("Finished");
        var leela = await bot.ReadAsync(db => (
            from request in db.Requests
            join officer in db.Officers on request.SubjectOfficerId equals officer.Id
            where officer.Name == "Leela Das"
            select request.Id).SingleAsync());
        await bot.Anil.Person.PressesAsync("approval.open", new { request = leela.ToString("N") });
        await bot.Anil.PressesAsync("Approve 1 with scan");

        await RegistersAsync(bot, "hema.k", "Hema Krishnan");
        await bot.Anil.SeesAsync("Is it the same officer?");
        await bot.Anil.PressesAsync("The same person: join", ("record", bot.Anil.Choice("record", "Hema Krishnan")));
        await RegistersAsync(bot, "leela.d", "Leela Das");
        await bot.Anil.SeesAsync("Is it the same officer?");
        await bot.Anil.PressesAsync("Not the same person");

        static Dictionary<string, string> OnPaper(string name, int number) => PaperScenario.Person(
            name,
            (TemplateField.Mobile, $"960001000{number}"),
            (TemplateField.Email, $"paper{number}@kochi.example.gov.in"),
            (TemplateField.DateOfBirth, $"198{number}-04-12"));
    }

    private static async Task RegistersAsync(TestBot bot, string account, string name)
    {
        var stranger = bot.Chat(account);
        await stranger.SaysAsync("hi");
        await stranger.PressesAsync("Register");
        var office = await bot.ReadAsync(db => db.Offices.Where(o => o.Name == "Ernakulam Division").Select(o => o.Id).SingleAsync());
        await stranger.PressesAsync(
            "Register", ("Name", name), ("Designation", nameof(Designation.Inspector)), ("Office", office.ToString("N")));
    }

    private static async Task AttachesScanAsync(TestBot bot)
    {
        var id = await bot.ApprovedAsync(
            RequestScenario.IdOf(Officers[4]), bot.Anil, answers => answers.With(TemplateField.DateOfBirth, "1984-02-29"), withScan: false);
        var office = (await bot.RequestAsync(id)).OfficeId.ToString("N");
        await bot.Anil.Person.PressesAsync("batch.scan", new { kind = "Creation", office, request = id.ToString("N") });
        await bot.Anil.SendsFileAsync("scan.pdf", SampleFiles.Pdf("service book"));
    }
}
