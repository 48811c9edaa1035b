using System.Text.Json.Nodes;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>Who asks for the pending work in words gets it in figures, as far as they answer for it.</summary>
public sealed class DashboardTests
{
    [Theory]
    [InlineData("dashboard")]
    [InlineData("pending")]
    [InlineData("summary")]
    [InlineData("kitna pending hai")]
    public async Task Pending_work_is_counted_for_the_systems_manager_the_cell_and_the_head(string typed)
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(
            clock,
            extraPeople: RequestScenario.DirectoryLine("Ravi Pillai", office: "Aluva Division"));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await bot.SubmitAsync(RequestScenario.IdOf("Ravi Pillai"));
        var gopal = bot.Chat("Gopal Iyer");

        foreach (var everything in (TeamsChat[])[gopal, bot.Cyril])
        {
            await everything.SaysAsync(typed);
            Assert.Contains("3 pending, 0 of them late.", everything.Text, StringComparison.Ordinal);
            Assert.Contains("Ernakulam Division: 2", FactsOf(everything), StringComparison.Ordinal);
            Assert.Contains("Aluva Division: 1", FactsOf(everything), StringComparison.Ordinal);
            Assert.EndsWith("/desk/home", Assert.Single(everything.Links()).Address.AbsoluteUri, StringComparison.Ordinal);
        }

        // What is pending with a head is the queue, unless the head asks for figures.
        await bot.Anil.SaysAsync(typed is "summary" ? typed : "dashboard");
        Assert.Contains("2 pending, 0 of them late.", bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Aluva", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("My queue (2)");
        var queue = bot.Anil.Text;
        await bot.Anil.SaysAsync(typed);
        Assert.Equal(typed is not ("dashboard" or "summary"), bot.Anil.Text == queue);
        await bot.Asha.SaysAsync(typed);
        Assert.Contains("My requests", bot.Asha.Text, StringComparison.Ordinal);
        Assert.True(bot.Asha.Has("Open KCH-"), bot.Asha.Text);
    }

    [Theory]
    [InlineData("En", "which office is late", "1 late of 2, the oldest since 23-Nov-2026")]
    [InlineData("Hi", "कौन सा कार्यालय विलंबित है?", "2 में से 1 विलंबित, सबसे पुराना 23-नवंबर-2026 से")]
    public async Task Late_offices_are_named_with_the_oldest_request(string language, string typed, string figures)
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(
            clock,
            extraPeople: RequestScenario.DirectoryLine("Ravi Pillai", office: "Aluva Division"));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        clock.Advance(TimeSpan.FromDays(9));
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await bot.SubmitAsync(RequestScenario.IdOf("Ravi Pillai"));
        var gopal = language == "Hi" ? bot.Chat("Gopal Iyer").InHindi() : bot.Chat("Gopal Iyer");

        await gopal.SaysAsync(typed);

        Assert.Contains(figures, gopal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(language == "Hi" ? "आलुवा" : "Aluva", gopal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_cannot_press_the_figures()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Binu.SaysAsync("hi");

        var answer = await bot.Teams.SendAsync(bot.Binu.Person.Presses("dashboard", new JsonObject()));

        Assert.DoesNotContain("pending", answer.Card?.ToJsonString() ?? answer.Text, StringComparison.Ordinal);
    }

    /// <summary>Labels with their values, one fact per line.</summary>
    private static string FactsOf(TeamsChat chat) => chat.Text.Replace(": \n", ": ", StringComparison.Ordinal);
}
