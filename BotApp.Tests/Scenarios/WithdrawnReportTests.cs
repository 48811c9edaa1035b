using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Withdrawing a charge report. A relief withdrawn silently would leave somebody mapped who must not be.</summary>
public sealed class WithdrawnReportTests
{
    [Fact]
    public async Task A_relief_withdrawn_before_endorsement_is_reported_to_head_and_cell()
    {
        var clock = ChargeScenario.Friday();
        await using var bot = await TestBot.StartAsync(clock);
        var (elsa, gopal) = (bot.Chat("Elsa Paul"), bot.Chat("Gopal Iyer"));
        await gopal.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await elsa.FilesReportAsync("Relief");
        await bot.Anil.SeesAsync("Relief report: Elsa Paul");
        var mark = bot.Anil.Press("Mark to the computer cell");
        await bot.Cyril.SeesAsync("unmap at once");

        await elsa.PressesAsync("My requests");
        await elsa.PressesAsync("Open KCH-");
        await elsa.PressesAsync("Withdraw");
        Assert.Contains("The head of your office and the computer cell will be told", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("Withdraw");
        Assert.Contains("Withdrawn", elsa.Text, StringComparison.Ordinal);

        await bot.Anil.SeesAsync("please file the report yourself at once");
        Assert.False(bot.Anil.Has("Mark to the computer cell"));
        await bot.Cyril.SeesAsync("If the mapping has been removed already");
        Assert.False(bot.Cyril.Has("Done"));
        Assert.Contains("already “Withdrawn”", (await bot.Teams.SendAsync(mark)).Text, StringComparison.Ordinal);
        Assert.Null(await bot.ReadAsync(db => db.Requests.Select(r => r.EndorsedAt).SingleAsync()));

        await bot.AllSentAsync(clock);
        var heard = (gopal.Person.Received.Count, bot.Cyril.Person.Received.Count);
        await bot.ForwardAsync(clock, TimeSpan.FromDays(3));
        Assert.Equal(heard, (gopal.Person.Received.Count, bot.Cyril.Person.Received.Count));

        await bot.Anil.PressesAsync("File a charge report");
        Assert.Contains("what", bot.Anil.Inputs);
    }

    [Theory]
    [InlineData(
        "en-IN",
        "The head of your office has marked it to the computer cell (20-Nov-2026 09:45 IST), so it can no longer be withdrawn.")]
    [InlineData(
        "hi-IN",
        "आपके कार्यालय प्रमुख इसे कंप्यूटर प्रकोष्ठ को पृष्ठांकित कर चुके हैं (20-नवंबर-2026, 09:45 बजे), "
            + "अतः इसे अब वापस नहीं लिया जा सकता।")]
    public async Task An_endorsed_report_cannot_be_withdrawn_by_the_officer(string locale, string words)
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul");
        await bot.Anil.SaysAsync("hi");
        await elsa.FilesReportAsync("Relief");
        elsa.Person.Locale = locale;
        await bot.Anil.SeesAsync("Relief report: Elsa Paul");
        await elsa.SaysAsync((await bot.ReadAsync(db => db.Requests.Select(r => r.Number).SingleAsync())).ToLowerInvariant());
        var withdraw = elsa.Press(locale == "hi-IN" ? "वापस लें" : "Withdraw");
        withdraw["value"]!["action"]!["data"]!["sure"] = "yes";
        await bot.Anil.PressesAsync("Mark to the computer cell");

        var answer = await bot.Teams.SendAsync(withdraw);

        Assert.Contains(words, string.Concat(ReadWords(answer.Card)), StringComparison.Ordinal);
        Assert.Equal(Stage.WithCell, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));
    }

    [Fact]
    public async Task A_report_withdrawn_by_the_head_is_reported_to_officer_and_cell()
    {
        var clock = ChargeScenario.Friday();
        await using var bot = await TestBot.StartAsync(clock);
        var elsa = bot.Chat("Elsa Paul");
        await elsa.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await bot.Anil.FilesReportAsync(
            "Relief",
            about: await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Elsa Paul").Select(o => o.Id).SingleAsync()));
        await elsa.SeesAsync("With the computer cell");
        await bot.Cyril.SeesAsync("unmap at once");
        await bot.AllSentAsync(clock);
        var heard = bot.Anil.Person.Received.Count;

        await bot.Anil.PressesAsync("My requests");
        await bot.Anil.PressesAsync("Open KCH-");
        await bot.Anil.PressesAsync("Withdraw");
        await bot.Anil.PressesAsync("Withdraw");

        await elsa.SeesAsync(": Withdrawn");
        await bot.Cyril.SeesAsync("If the mapping has been removed already");
        await bot.AllSentAsync(clock);
        Assert.Equal(heard, bot.Anil.Person.Received.Count);
    }

    [Fact]
    public async Task Withdrawing_a_joining_report_raises_no_alert()
    {
        var clock = ChargeScenario.Friday();
        await using var bot = await TestBot.StartAsync(clock);
        var elsa = bot.Chat("Elsa Paul");
        await bot.Anil.SaysAsync("hi");
        await elsa.FilesReportAsync("Joining");
        await bot.Anil.SeesAsync("Joining report: Elsa Paul");
        await elsa.PressesAsync("My requests");
        await elsa.PressesAsync("Open KCH-");
        await elsa.PressesAsync("Withdraw");
        Assert.DoesNotContain("The head of your office and the computer cell will be told", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("Withdraw");

        await bot.ForwardAsync(clock, TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(
            bot.Anil.Person.Received,
            heard => heard.Kind != "Update"
                && heard.Card?.ToJsonString().Contains("withdrawn this report", StringComparison.Ordinal) == true);
        Assert.Equal(0, await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.Topic == Notifications.NotificationTopics.ReportWithdrawn)));
    }

    private static IEnumerable<string> ReadWords(System.Text.Json.Nodes.JsonNode? piece) => piece switch
    {
        System.Text.Json.Nodes.JsonObject element => element.SelectMany(pair => ReadWords(pair.Value)),
        System.Text.Json.Nodes.JsonArray list => list.SelectMany(ReadWords),
        null => [],
        _ => [piece.ToString()],
    };
}
