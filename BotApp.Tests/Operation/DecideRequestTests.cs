using BotApp.Audit;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>The command <c>decide-request</c>, in a process of its own beside a running bot.</summary>
public sealed class DecideRequestTests
{
    [Fact]
    public async Task Two_named_officers_decide_through_the_operator_only_where_nobody_in_the_directory_is_left()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        foreach (var person in (TeamsChat[])[bot.Anil, bot.Deepa, gopal])
        {
            await person.SaysAsync("hi");
        }

        await bot.RelieveAsync(bot.Cyril);
        var (own, other) = (await bot.SubmitAsync(gopal.Person.AadObjectId), await bot.SubmitAsync(bot.Asha.Person.AadObjectId));
        var numbers = ((await bot.RequestAsync(own)).Number, Other: (await bot.RequestAsync(other)).Number);
        var (listed, waiting) = await CommandProcess.RunAsync(bot.Settings, "decide-request");
        Assert.True(listed == 0, waiting);
        Assert.Contains(numbers.Number, waiting, StringComparison.Ordinal);
        Assert.DoesNotContain(numbers.Other, waiting, StringComparison.Ordinal);

        await RefusesAsync(numbers.Other, "Anil Kumar", "--approve", "--by", "Anil Kumar", "--confirmed-by", "Deepa Nair");
        await RefusesAsync(numbers.Number, "your own request", "--approve", "--by", "Gopal Iyer", "--confirmed-by", "Deepa Nair");
        await RefusesAsync(numbers.Number, "two different officers", "--approve", "--by", "Anil Kumar", "--confirmed-by", "Anil Kumar");
        await RefusesAsync(numbers.Number, "two different officers", "--approve", "--by", "Anil Kumar");
        await RefusesAsync(numbers.Number, "Give one of", "--approve", "--refuse", "no", "--by", "Anil Kumar");
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(own)).Stage);

        string[] named = ["--by", "Anil Kumar", "--confirmed-by", "deepa@kochi.example.gov.in"];
        var (code, said) = await CommandProcess.RunAsync(bot.Settings, ["decide-request", numbers.Number, "--approve", .. named]);
        Assert.True(code == 0, said);
        var decided = await bot.RequestAsync(own);
        Assert.Equal(
            (Stage.Approved, (Guid?)bot.Anil.Person.AadObjectId, (Guid?)bot.Deepa.Person.AadObjectId),
            (decided.Stage, decided.DecidedById, decided.CodecidedById));
        await gopal.SeesAsync("Approved");
        foreach (var told in (TeamsChat[])[bot.Anil, bot.Deepa])
        {
            await told.SeesAsync("Recorded for two officers");
            Assert.Contains("Anil Kumar, Deepa Nair", told.Text, StringComparison.Ordinal);
        }

        Assert.Contains(
            $"with {bot.Deepa.Person.AadObjectId:N} through the operator",
            await bot.ReadAsync(db => db.Audit.Where(line => line.Subject == own && line.Event == "request.approved")
                .Select(line => line.Detail)
                .SingleAsync()),
            StringComparison.Ordinal);
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));

        async Task RefusesAsync(string number, string why, params string[] options)
        {
            var (refused, words) = await CommandProcess.RunAsync(bot.Settings, ["decide-request", number, .. options]);
            Assert.Equal(1, refused);
            Assert.Contains(why, words, StringComparison.Ordinal);
        }
    }
}
