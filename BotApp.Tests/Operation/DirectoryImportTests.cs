using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>The command <c>import-directory</c>, in a process of its own beside a running bot.</summary>
public sealed class DirectoryImportTests
{
    [Fact]
    public async Task A_directory_import_changes_charges_at_once_and_a_short_file_needs_confirmation()
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

    private static async Task ImportAsync(TestBot bot)
    {
        var people = TestBot.DirectoryCsv(bot.Teams);
        Assert.Contains("already", (await bot.ImportDirectoryAsync(people)).Said, StringComparison.Ordinal);

        // Elsa takes over Ernakulam from Anil; Faisal is promoted.
        var head = people.Split('\n').First(line => line.Contains("AC Ernakulam", StringComparison.Ordinal));
        var elsa = head.Replace("Anil Kumar", "Elsa Paul", StringComparison.Ordinal).Replace("anil@", "elsa@", StringComparison.Ordinal)
            .Replace($"{bot.Anil.Person.AadObjectId}", $"{bot.Chat("Elsa Paul").Person.AadObjectId}", StringComparison.Ordinal)
                .Replace("10200001", "10234567", StringComparison.Ordinal);
        var changed = people.Replace(head, elsa, StringComparison.Ordinal)
            .Replace("Officer,Faisal Ali,Tax Assistant", "Officer,Faisal Ali,Inspector", StringComparison.Ordinal);
        var (dry, would) = await bot.ImportDirectoryAsync(changed, "--dry-run");
        Assert.True(dry == 0, would);
        Assert.Contains("charges that begin: 1, that end now: 1", would, StringComparison.Ordinal);

        // One charge of four is more than a tenth.
        var (refused, why) = await bot.ImportDirectoryAsync(changed);
        Assert.Equal(1, refused);
        Assert.Contains("add --yes", why, StringComparison.Ordinal);
        Assert.Equal(0, (await bot.ImportDirectoryAsync(changed, "--yes")).Code);

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
}
