using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

public sealed class ActivationTests
{
    [Fact]
    public async Task An_activation_unsolved_after_two_working_days_goes_to_the_cell()
    {
        var clock = Friday();
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Cyril.SaysAsync("hi");
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Activate or reset my SSO-ID");
        await bot.Asha.PressesAsync("Next", ("problem", "Locked"));
        Assert.Contains("No fresh application may be sent", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("My%20account%20is%20locked", bot.Asha.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("21-Aug-2017", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("I have contacted them");
        Assert.Contains("24-Nov-2026", bot.Asha.Text, StringComparison.Ordinal);

        await bot.ForwardAsync(clock, TimeSpan.FromDays(4));
        await bot.Asha.SeesAsync("My account is locked");
        await bot.Asha.PressesAsync("No: tell the computer cell");
        Assert.Contains("Request number KCH-", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Cyril.SeesAsync("Take up with Saksham Seva");
        await bot.Cyril.PressesAsync("Done", ("remark", "Unlocked today"));
        await bot.Asha.SeesAsync("Unlocked today");

        Assert.Equal(
            Stage.Done,
            await bot.ReadAsync(db => db.Requests.Where(r => r.Kind == RequestKind.Activation).Select(r => r.Stage).SingleAsync()));
    }

    [Fact]
    public async Task A_solved_activation_is_not_followed_up()
    {
        var clock = Friday();
        await using var bot = await TestBot.StartAsync(clock);
        var asha = bot.Asha.InHindi();
        await asha.SaysAsync("hi");
        await asha.PressesAsync("मेरी SSO-ID सक्रिय अथवा रीसेट करें");
        await asha.PressesAsync("आगे", ("problem", "ForgotPassword"));
        await asha.PressesAsync("मैंने संपर्क कर लिया है");
        await asha.SaysAsync("hi");
        await asha.PressesAsync("मेरी SSO-ID सक्रिय अथवा रीसेट करें");
        await asha.PressesAsync("हाँ, समाधान हो गया");
        Assert.Contains("यह मामला बंद किया गया", asha.Text, StringComparison.Ordinal);
        var heard = asha.Person.Received.Count;

        await bot.ForwardAsync(clock, TimeSpan.FromDays(5));

        Assert.Equal(heard, asha.Person.Received.Count);
        Assert.Equal(0, await bot.ReadAsync(db => db.Requests.CountAsync()));
        Assert.Equal(0, await bot.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task An_activation_refused_by_Saksham_Seva_goes_to_the_cell_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync(Friday());
        var (asha, cyril) = (bot.Asha.InHindi(), bot.Cyril.InHindi());
        await cyril.SaysAsync("hi");
        await asha.SaysAsync("नमस्ते");
        await asha.PressesAsync("मेरी SSO-ID सक्रिय अथवा रीसेट करें");
        await asha.PressesAsync("आगे");
        Assert.Contains("कृपया समस्या चुनें", asha.Text, StringComparison.Ordinal);
        await asha.PressesAsync("आगे", ("problem", "SsoIdInactive"));
        Assert.Contains("नया आवेदन न भेजा जाए (परिपत्र, पैरा 2)", asha.Text, StringComparison.Ordinal);
        Assert.Contains("tel:18002662232", asha.Card.ToJsonString(), StringComparison.Ordinal);
        await asha.PressesAsync("मैंने संपर्क कर लिया है");
        await asha.SaysAsync("नमस्ते");
        await asha.PressesAsync("मेरी SSO-ID सक्रिय अथवा रीसेट करें");
        await asha.PressesAsync("नहीं: कंप्यूटर प्रकोष्ठ को सूचित करें");
        Assert.Contains("अनुरोध संख्या KCH-", asha.Text, StringComparison.Ordinal);

        await cyril.SeesAsync("मामला सक्षम सेवा के समक्ष रखें");
        await cyril.PressesAsync("पूर्ण", ("remark", "आज सक्रिय की गई"));
        await asha.SeesAsync("अभ्युक्ति: आज सक्रिय की गई");
    }

    [Fact]
    public async Task A_problem_named_in_the_sentence_is_preselected()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var (typed, problem) in ((string, string?)[])
        [
            ("password bhool gaya", "ForgotPassword"), ("I forgot my password.", "ForgotPassword"), ("SSO ID bhool gaya", "ForgotSsoId"),
            ("account lock ho gaya", "Locked"), ("मेरी ICEGATE मेल निष्क्रिय है", "MailInactive"), ("login nahi ho raha", null),
        ])
        {
            await bot.Asha.SaysAsync(typed);
            Assert.Equal((typed, problem), (typed, bot.Asha.Value("problem")));
        }
    }

    [Fact]
    public void Every_entry_that_names_a_problem_leads_to_the_activation_flow()
    {
        var named = SampleEntries.All.Where(entry => Requests.Activation.ActivationProblemExtensions.FromFaqEntry(entry.Id) is not null)
            .ToList();

        Assert.Equal(6, named.Count);
        Assert.All(named, entry => Assert.Equal(BotApp.Requests.RequestKind.Activation, entry.Flow));
    }

    private static FakeTimeProvider Friday() => new(new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.Zero));
}
