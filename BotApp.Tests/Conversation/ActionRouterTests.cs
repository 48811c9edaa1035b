using BotApp.Requests.Navigation;
using BotApp.Support;

namespace BotApp.Conversation;

public sealed class ActionRouterTests
{
    [Fact]
    public void Start_fails_when_two_actions_use_the_same_verb()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new ActionRouter(
            [Entry("menu", typeof(ShowMenu)), Entry("menu", typeof(ShowQueue))],
            new NoScopes(),
            new TurnLanguages()));

        Assert.Contains(nameof(ShowMenu), fault.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ShowQueue), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_fails_when_an_action_has_no_handler()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new ActionRouter(
            [Entry(ShowMenu.Verb, typeof(ShowMenu))],
            new NoScopes(),
            new TurnLanguages()));

        Assert.Contains("has no handler", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_answered_as_a_stale_button()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        var answer = await bot.Asha.Person.PressesAsync("approval.aprove", new { card = Guid.NewGuid().ToString("N") });

        Assert.Contains(StaleButton.Notice.English, answer.Text, StringComparison.Ordinal);
        Assert.Contains("What do you need?", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_delivered_three_times_has_one_effect_and_one_answer()
    {
        await using var bot = await TestBot.StartAsync();
        await Scenarios.CreationScenario.ReachesCheckAsync(bot.Asha);
        var press = bot.Asha.Press("Submit");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => bot.Teams.SendAsync(press)));
        await bot.RestartAsync();
        var afterRestart = await bot.Teams.SendAsync(press);

        Assert.Single(answers.Append(afterRestart).Select(answer => answer.Text).Distinct());
        Assert.Equal(1, await bot.ReadAsync(db => Task.FromResult(db.Requests.Count())));
    }

    [Fact]
    public async Task Pressing_submit_twice_creates_one_request()
    {
        await using var bot = await TestBot.StartAsync();
        await Scenarios.CreationScenario.ReachesCheckAsync(bot.Asha);

        var answers = await Task.WhenAll(bot.Teams.SendAsync(bot.Asha.Press("Submit")), bot.Teams.SendAsync(bot.Asha.Press("Submit")));

        Assert.All(answers, answer => Assert.Contains("KCH-", answer.Text, StringComparison.Ordinal));
        Assert.Equal(1, await bot.ReadAsync(db => Task.FromResult(db.Requests.Count())));
    }

    private static ActionRoute Entry(string verb, Type action) =>
        new(verb, action, ActionAccess.Officers, (_, _, _, _) => Task.FromResult<Reply>(new Reply.Nothing()));

    private sealed class NoScopes : ITurnScopeFactory
    {
        public TurnScope Create() => throw new NotSupportedException();
    }
}
