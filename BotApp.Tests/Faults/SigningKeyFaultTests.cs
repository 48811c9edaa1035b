using System.Net;
using BotApp.Scenarios;
using BotApp.Support;

namespace BotApp.Faults;

/// <summary>Microsoft's signing keys cannot be read, are rotated, or are garbage.</summary>
public sealed class SigningKeyFaultTests
{
    [SwitchedFact("BOT_FAULTS")]
    public async Task Keys_that_are_missing_rotated_or_garbage_stop_nobody_longer_than_they_must()
    {
        var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "directory.csv"), TestBot.DirectoryCsv(teams));
        teams.Issuer.IsDown = true;
        await using var bot = await TestBot.StartInAsync(teams, folder);
        using var client = bot.NewClient();

        // Down at start: not ready, nobody is let in, and no failure is kept.
        Assert.Contains(
            "signing-keys-missing", await Readiness.AnswersAsync(client, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bot.Asha.Person.SaysAsync("hi")).Status);
        teams.Issuer.IsDown = false;
        await Readiness.AnswersAsync(client, HttpStatusCode.OK);

        // Rotated between two presses: no press is refused.
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.ReachesCheckAsync();
        teams.Issuer.Rotate(withdrawOld: true);
        await bot.Asha.PressesAsync("Submit");
        await bot.Anil.SeesAsync("your decision, please");

        // Down and garbage later: the keys in memory hold.
        teams.Issuer.IsDown = true;
        await bot.Anil.PressesAsync("Approve");
        await bot.Asha.SeesAsync("Approved");
        (teams.Issuer.IsDown, teams.Issuer.Garbage) = (false, "{\"keys\":");
        await bot.Binu.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await Readiness.AnswersAsync(client, HttpStatusCode.OK);
        // The one before the keys were there; Teams delivers it again.
        Assert.Equal(1, teams.ServerErrors);
        await Invariants.AssertHoldAsync(bot);
    }
}
