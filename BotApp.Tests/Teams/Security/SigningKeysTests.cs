using System.Net;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams.Security;

public sealed class SigningKeysTests
{
    [Fact]
    public async Task A_rotated_signing_key_is_accepted_immediately()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await GatedBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        await asha.SaysAsync("hi");
        teams.Issuer.Rotate();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => asha.SaysAsync("hi")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
    }

    [Fact]
    public async Task Unknown_key_ids_trigger_at_most_one_refresh_in_five_minutes()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var teams = await FakeTeams.StartAsync(clock);
        await using var bot = await GatedBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        await asha.SaysAsync("hi");
        var before = teams.Issuer.KeyReads;

        for (var i = 0; i < 30; i++)
        {
            var answer = await teams.SendAsync(
                asha.Says("hi"),
                teams.Token(t => t with { Signing = TokenSigning.UnpublishedKey, KeyId = $"invented-{i}" }));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        }

        Assert.InRange(teams.Issuer.KeyReads, before, before + 1);
        clock.Advance(SigningKeys.UnknownKeyPause);
        teams.Issuer.Rotate();
        Assert.Equal(HttpStatusCode.OK, (await asha.SaysAsync("hi")).Status);
        Assert.Equal(HttpStatusCode.OK, (await teams.Person("Biju").SaysAsync("hi")).Status);
    }

    [Fact]
    public async Task The_bot_recovers_when_the_metadata_was_down_at_start()
    {
        await using var teams = await FakeTeams.StartAsync();
        teams.Issuer.IsDown = true;
        await using var bot = await GatedBot.StartAsync(teams);
        var asha = teams.Person("Asha");

        var during = await asha.SaysAsync("hi");
        var readyDuring = bot.Services.GetRequiredService<SigningKeys>().Loaded;
        teams.Issuer.IsDown = false;
        var started = TimeProvider.System.GetTimestamp();
        while (!bot.Services.GetRequiredService<SigningKeys>().Loaded)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "The keys were never read.");
            await Task.Delay(50);
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (during.Status, during.Text));
        Assert.False(readyDuring);
        Assert.Equal(HttpStatusCode.OK, (await asha.SaysAsync("hi")).Status);
        Assert.Single(bot.Heard);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(30 * 24)]
    public async Task A_clock_that_was_ahead_for_a_while_keeps_no_rotated_key_out(int hours)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var teams = await FakeTeams.StartAsync(clock);
        await using var bot = await GatedBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        clock.Advance(TimeSpan.FromHours(hours));
        Assert.Equal(HttpStatusCode.OK, (await asha.SaysAsync("hi")).Status);
        var unknown = await teams.SendAsync(asha.Says("hi"), teams.Token(t => t with { Signing = TokenSigning.UnpublishedKey }));
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Status);

        clock.AdjustTime(clock.Start + TimeSpan.FromMinutes(1));
        teams.Issuer.Rotate(withdrawOld: true);

        Assert.Equal(HttpStatusCode.OK, (await asha.SaysAsync("hi")).Status);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("not json")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"x","n":"AQAB","e":"AQAB"}]}""")]
    public async Task The_last_good_keys_are_used_for_at_most_five_days(string trouble)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var teams = await FakeTeams.StartAsync(clock);
        await using var bot = await GatedBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        Assert.Equal(HttpStatusCode.OK, (await asha.SaysAsync("hi")).Status);
        (teams.Issuer.IsDown, teams.Issuer.Garbage) = trouble == "down" ? (true, null) : (false, trouble);

        clock.Advance(SigningKeys.LastKnownGood - TimeSpan.FromMinutes(1));
        var fourthDay = await asha.SaysAsync("hi");
        clock.Advance(TimeSpan.FromMinutes(2));
        var sixthDay = await asha.SaysAsync("hi");
        (teams.Issuer.IsDown, teams.Issuer.Garbage) = (false, null);
        clock.Advance(TimeSpan.FromMinutes(2));
        var afterwards = await asha.SaysAsync("hi");

        Assert.Equal(HttpStatusCode.OK, fourthDay.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sixthDay.Status);
        Assert.Equal(HttpStatusCode.OK, afterwards.Status);
    }

    [Fact]
    public async Task Keys_are_refreshed_twice_a_day()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var teams = await FakeTeams.StartAsync(clock);
        await using var bot = await GatedBot.StartAsync(teams);
        await teams.Person("Asha").SaysAsync("hi");
        var before = teams.Issuer.KeyReads;

        var started = TimeProvider.System.GetTimestamp();
        clock.Advance(SigningKeys.RefreshEvery);
        while (teams.Issuer.KeyReads == before && TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(10))
        {
            clock.Advance(TimeSpan.FromSeconds(61));
            await Task.Delay(20);
        }

        Assert.True(teams.Issuer.KeyReads > before);
    }
}
