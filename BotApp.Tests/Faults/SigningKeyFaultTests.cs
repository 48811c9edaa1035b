using System.Net;
using BotApp.Scenarios;
using BotApp.Support;

namespace BotApp.Faults;

/// <summary>Microsoft's signing keys cannot be read, are rotated, or are garbage.</summary>
public sealed class SigningKeyFaultTests
{
    private const int AtOnce = 16;

    [SwitchedFact("BOT_FAULTS")]
    public async Task Keys_that_are_missing_rotated_or_garbage_stop_nobody_longer_than_they_must()
    {
        await using var bot = await TestBot.StartAsync(people: IssuerDown);
        using var client = bot.NewClient();

        // Down at start: not ready, nobody is let in, and no failure is kept.
        Assert.Contains(
            "signing-keys-missing", await Readiness.AnswersAsync(client, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        Assert.All(
            await EverybodySaysHiAsync(bot),
            answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (answer.Status, answer.Text)));
        bot.Teams.Issuer.IsDown = false;
        await Readiness.AnswersAsync(client, HttpStatusCode.OK);

        // Rotated between two presses, while many write: nobody is refused.
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.ReachesCheckAsync();
        bot.Teams.Issuer.Rotate(withdrawOld: true);
        var others = EverybodySaysHiAsync(bot);
        await bot.Asha.PressesAsync("Submit");
        Assert.All(await others, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        await bot.Anil.SeesAsync("your decision, please");

        // Down and garbage later: the keys in memory hold.
        bot.Teams.Issuer.IsDown = true;
        await bot.Anil.PressesAsync("Approve");
        await bot.Asha.SeesAsync("Approved");
        (bot.Teams.Issuer.IsDown, bot.Teams.Issuer.Garbage) = (false, "{\"keys\":");
        await bot.Binu.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await Readiness.AnswersAsync(client, HttpStatusCode.OK);
        // Those before the keys were there; Teams delivers them again.
        Assert.Equal(AtOnce, bot.Teams.ServerErrors);
        Assert.Empty(bot.Log.With("Error F-"));
        await Invariants.AssertHoldAsync(bot);
    }

    /// <summary>Strangers, so that nobody's card changes under them.</summary>
    private static Task<TeamsAnswer[]> EverybodySaysHiAsync(TestBot bot) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => bot.Teams.Person($"Stranger {number}").SaysAsync("hi")));

    private static string IssuerDown(FakeTeams teams)
    {
        teams.Issuer.IsDown = true;
        return "";
    }
}
