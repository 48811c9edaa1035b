using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>The command <c>import-directory</c> beside a running bot.</summary>
public sealed class DirectoryImportTests
{
    [Fact]
    public async Task A_directory_file_proposes_its_changes_of_charges_and_a_short_file_needs_confirmation()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        await ImportAsync(bot);
    }

    [PostgresFact]
    public async Task A_directory_file_is_imported_on_PostgreSQL()
    {
        await using var bot = await CommandScenario.StartUsedBotOnPostgresAsync();
        await ImportAsync(bot);
    }

    [Fact]
    public async Task Two_named_officers_answer_for_changes_of_charges_in_a_directory_file_but_never_for_their_own()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        var (elsa, gopal) = (bot.Chat("Elsa Paul"), bot.Chat("Gopal Iyer"));
        foreach (var person in (TeamsChat[])[elsa, gopal, bot.Cyril, bot.Deepa])
        {
            await person.SaysAsync("hi");
        }

        var begun = await bot.ReadAsync(db => db.Charges.AsNoTracking().ToListAsync());
        var (people, order) = (HeadedByElsa(bot), await OrderAsync(bot));
        foreach (var (first, second, why) in ((string, string, string)[])
            [
                ("anil@kochi.example.gov.in", "gopal@kochi.example.gov.in", "their own charge"),
                ("cyril@kochi.example.gov.in", "elsa@kochi.example.gov.in", "These may: Gopal Iyer"),
                ("cyril@kochi.example.gov.in", "deepa@kochi.example.gov.in", "These may: Gopal Iyer"),
                ("cyril@kochi.example.gov.in", "Cyril Jose", "two different officers"),
                ("asha@kochi.example.gov.in", "gopal@kochi.example.gov.in", "their own charge"),
            ])
        {
            var (refused, said) = await bot.ImportDirectoryAsync(people, ["--yes", .. order, "--by", first, "--confirmed-by", second]);
            Assert.Equal(1, refused);
            Assert.Contains(why, said, StringComparison.Ordinal);
        }

        Assert.Equal(
            begun.Select(charge => (charge.Id, charge.Until)).Order(),
            (await bot.ReadAsync(db => db.Charges.AsNoTracking().ToListAsync())).Select(charge => (charge.Id, charge.Until)).Order());
        Assert.Equal(1, await bot.ReadAsync(db => db.Attachments.CountAsync()));

        var before = bot.Clock.GetUtcNow();
        var (code, done) = await bot.ImportDirectoryAsync(
            people, ["--yes", .. order, "--by", "Cyril Jose", "--confirmed-by", "gopal@kochi.example.gov.in"]);
        Assert.True(code == 0, done);
        foreach (var told in (TeamsChat[])[bot.Anil, elsa, bot.Cyril, gopal])
        {
            await told.SeesAsync("Change of charge");
            Assert.Contains("Proposed by: Cyril Jose", string.Concat(told.Text.Split('\n')), StringComparison.Ordinal);
        }

        var charges = await bot.ReadAsync(db => db.Charges.AsNoTracking().ToListAsync());
        Assert.True(charges.Single(charge => charge.OfficerId == bot.Anil.Person.AadObjectId).Until >= before);
        Assert.True(charges.Single(charge => charge.OfficerId == elsa.Person.AadObjectId).From >= before);
    }

    [Fact]
    public async Task The_scan_of_the_office_order_is_screened_like_every_scan()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        var (people, order) = (HeadedByElsa(bot), await OrderAsync(bot, SamplePdf.Scripted()));
        var unanswered = new Dictionary<string, string?>(bot.Settings) { ["Malware:Clamd"] = $"tcp://127.0.0.1:{LoopbackPort.Next()}" };
        var scans = Directory.GetFiles(Path.Combine(bot.Folder, "scans")).Order().ToList();
        await File.WriteAllTextAsync(Path.Combine(bot.Folder, "new.csv"), people);
        var (refused, why) = await CommandInProcess.RunAsync(
            unanswered, ["import-directory", Path.Combine(bot.Folder, "new.csv"), "--yes", .. order]);
        Assert.Equal(1, refused);
        Assert.Contains("Nothing was imported. The virus scanner does not answer", why, StringComparison.Ordinal);
        Assert.Equal(scans, Directory.GetFiles(Path.Combine(bot.Folder, "scans")).Order());
        Assert.Equal(0, await bot.ReadAsync(db => db.ChargeProposals.CountAsync()));

        var huge = await OrderAsync(bot, SampleFiles.Png(width: 65_535, height: 65_535), "order.png");
        (refused, why) = await bot.ImportDirectoryAsync(people, ["--yes", .. huge]);
        Assert.Equal(1, refused);
        Assert.Contains("more than 50 megapixels", why, StringComparison.Ordinal);

        var (code, said) = await bot.ImportDirectoryAsync(people, ["--yes", .. order]);
        Assert.True(code == 0, said);
        Assert.Contains("The scan is not a plain scan: it contains a script; ", said, StringComparison.Ordinal);
        await gopal.SeesAsync("Confirm a change of charge?");
        Assert.Contains("“order.pdf” is not a plain scan: it contains a script; ", gopal.Text, StringComparison.Ordinal);
    }

    [SwitchedFact("BOT_FAULTS")]
    public async Task Thousands_of_people_are_added_by_one_file_and_corrected_by_the_next()
    {
        await using var bot = await CommandScenario.StartUsedBotAsync();
        await ImportThousandsAsync(bot);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Thousands_of_people_are_imported_on_PostgreSQL()
    {
        await using var bot = await CommandScenario.StartUsedBotOnPostgresAsync();
        await ImportThousandsAsync(bot);
    }

    private static async Task ImportThousandsAsync(TestBot bot)
    {
        // More than are written in one page.
        const int Added = 2_100;
        var added = Enumerable.Range(0, Added).Select(IdOf).ToHashSet();
        var own = await bot.ReadAsync(db => db.Officers.CountAsync());
        var people = TestBot.DirectoryCsv(bot.Teams);
        var (code, said) = await bot.ImportDirectoryAsync(people + Thousands(Added, "Nair"), "--yes");
        Assert.True(code == 0, said);
        Assert.Equal(own + Added, await bot.ReadAsync(db => db.Officers.CountAsync()));
        var marks = await MarksAsync(bot);
        Assert.Equal(Added, marks.Keys.Count(added.Contains));

        (code, said) = await bot.ImportDirectoryAsync(people + Thousands(Added, "Pillai"), "--yes");
        Assert.True(code == 0, said);
        Assert.Equal(own + Added, await bot.ReadAsync(db => db.Officers.CountAsync(officer => officer.MergedIntoId == null)));
        var corrected = await MarksAsync(bot);
        Assert.Equal(marks.Keys.Order(), corrected.Keys.Order());
        Assert.All(marks.Where(one => added.Contains(one.Key)), one => Assert.NotEqual(one.Value, corrected[one.Key]));

        Assert.Equal(0, (await bot.RunsCommandAsync("verify-audit")).Code);
    }

    /// <summary>The identity marks of each person, as one text.</summary>
    private static Task<Dictionary<Guid, string>> MarksAsync(TestBot bot) => bot.ReadAsync(async db =>
        (await db.IdentityMarks.AsNoTracking().ToListAsync()).GroupBy(mark => mark.PersonId)
            .ToDictionary(marks => marks.Key, marks => string.Join(' ', marks.Select(mark => mark.Value).Order())));

    private static string Thousands(int count, string surname) => string.Concat(Enumerable.Range(0, count).Select(number =>
        $"Range {number / 100},Division,,Officer,Person {Letters(number)} {surname},Inspector,person{number}@kochi.example.gov.in,"
            + $"{IdOf(number)},{40_000_000 + number}\n"));

    private static string Letters(int number) => string.Concat($"{number:D4}".Select(digit => (char)('a' + digit - '0')));

    private static Guid IdOf(int number) => new(number + 1, 7, 0, new byte[8]);

    private static async Task ImportAsync(TestBot bot)
    {
        var people = TestBot.DirectoryCsv(bot.Teams);
        Assert.Contains("already", (await bot.ImportDirectoryAsync(people)).Said, StringComparison.Ordinal);

        // Elsa takes over Ernakulam from Anil; Faisal is promoted.
        var changed = HeadedByElsa(bot)
            .Replace("Officer,Faisal Ali,Tax Assistant", "Officer,Faisal Ali,Inspector", StringComparison.Ordinal);
        var (dry, would) = await bot.ImportDirectoryAsync(changed, "--dry-run");
        Assert.True(dry == 1, would);
        Assert.Contains("charges that begin: 1, that end: 1", would, StringComparison.Ordinal);
        Assert.Contains("add --yes", would, StringComparison.Ordinal);
        (dry, would) = await bot.ImportDirectoryAsync(changed, "--dry-run", "--yes");
        Assert.True(dry == 0, would);
        Assert.Contains("+ Takes over: Elsa Paul: AC Ernakulam Division, Ernakulam Division", would, StringComparison.Ordinal);
        Assert.Contains("~ Faisal Ali: designation Tax Assistant → Inspector", would, StringComparison.Ordinal);
        Assert.Contains("- Gives up: Anil Kumar: AC Ernakulam Division", would, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", would, StringComparison.Ordinal);

        // One charge of four is more than a tenth.
        var (refused, why) = await bot.ImportDirectoryAsync(changed);
        Assert.Equal(1, refused);
        Assert.Contains("add --yes", why, StringComparison.Ordinal);
        var (without, needs) = await bot.ImportDirectoryAsync(changed, "--yes");
        Assert.Equal(1, without);
        Assert.Contains("--order", needs, StringComparison.Ordinal);

        // The changes of charges are proposed; asked for twice, they are proposed once.
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        foreach (var asked in (int[])[1, 0])
        {
            var (_, said) = await bot.ImportDirectoryAsync(changed, ["--yes", .. await OrderAsync(bot)]);
            Assert.Contains($"confirmation: {asked};", said, StringComparison.Ordinal);
        }

        await gopal.SeesAsync("Confirm a change of charge?");
        Assert.Contains("Gives up the post: Anil Kumar", string.Concat(gopal.Text.Split('\n')), StringComparison.Ordinal);
        Assert.Contains("the operator's directory file", gopal.Text, StringComparison.Ordinal);
        Assert.True((await bot.Anil.SaysAsync("hi")).Has("My queue (1)"));
        await gopal.PressesAsync("Confirm");
        await bot.Anil.SeesAsync("Change of charge");

        await bot.Chat("Elsa Paul").SeesAsync("your decision, please");
        var anil = await bot.Anil.SaysAsync("hi");
        Assert.False(anil.Has("My queue"));
        Assert.Equal(
            OfficeDirectory.Designation.Inspector,
            await bot.ReadAsync(db => db.Officers.Where(officer => officer.Name == "Faisal Ali")
                .Select(officer => officer.Designation)
                .SingleAsync()));
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
        var (wrong, line) = await bot.ImportDirectoryAsync(changed + "Ernakulam Division,Division,Inspector,Officer,,Inspector,x,y,\n");
        Assert.Equal(1, wrong);
        Assert.Contains("Line ", line, StringComparison.Ordinal);
    }

    private static string HeadedByElsa(TestBot bot)
    {
        var people = TestBot.DirectoryCsv(bot.Teams);
        var head = people.Split('\n').First(line => line.Contains("AC Ernakulam", StringComparison.Ordinal));
        var elsa = head.Replace("Anil Kumar", "Elsa Paul", StringComparison.Ordinal).Replace("anil@", "elsa@", StringComparison.Ordinal)
            .Replace($"{bot.Anil.Person.AadObjectId}", $"{bot.Chat("Elsa Paul").Person.AadObjectId}", StringComparison.Ordinal)
            .Replace("10200001", "10234567", StringComparison.Ordinal);
        return people.Replace(head, elsa, StringComparison.Ordinal);
    }

    private static async Task<string[]> OrderAsync(TestBot bot, byte[]? bytes = null, string name = "order.pdf")
    {
        var scan = Path.Combine(bot.Folder, name);
        await File.WriteAllBytesAsync(scan, bytes ?? SampleFiles.Pdf("Office order"));
        return ["--order", "Estt. 12/2026, 20-Nov-2026", "--scan", scan];
    }
}
