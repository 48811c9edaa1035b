using System.Text.Json.Nodes;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Requests and batches are found by what people know of them, by everybody as far as they may see them.</summary>
public sealed class LookupTests
{
    [Theory]
    [InlineData("status of {number}")]
    [InlineData("{number} ka kya hua")]
    [InlineData("{short}")]
    [InlineData("where is {short}")]
    [InlineData("Asha Menon")]
    [InlineData("menon ka kya hua")]
    [InlineData("9847012345")]
    [InlineData("asha@kochi.example.gov.in")]
    public async Task The_cell_finds_a_request_by_what_an_officer_says_on_the_phone(string typed)
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var number = await NumberOfAsync(bot, bot.Asha);

        await bot.Cyril.SaysAsync(Typed(typed, number));
        if (bot.Cyril.Has("Open KCH-"))
        {
            await bot.Cyril.PressesAsync($"Open {number}");
        }

        Assert.Contains(number, bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Asha Menon, Inspector", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("With: ", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("AC Ernakulam Division (Anil Kumar)", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ReadAsync(db => db.UnansweredQuestions.ToListAsync()));
    }

    [Theory]
    [InlineData("{number} की स्थिति")]
    [InlineData("आशा मेनन की स्थिति")]
    public async Task A_look_up_in_Hindi_is_answered_in_Hindi(string typed)
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var number = await NumberOfAsync(bot, bot.Asha);

        await bot.Cyril.SaysAsync(Typed(typed, number));

        Assert.True(bot.Cyril.Text.Contains(number, StringComparison.Ordinal) || bot.Cyril.Has($"{number} खोलें"), bot.Cyril.Text);
        Assert.Matches(@"\p{IsDevanagari}", bot.Cyril.Text);
        Assert.Empty(await bot.ReadAsync(db => db.UnansweredQuestions.ToListAsync()));
    }

    [Theory]
    [InlineData("En", "Did you mean", "Open ")]
    [InlineData("Hi", "क्या आपका आशय इनसे है", "KCH-")]
    public async Task A_wrong_digit_is_answered_with_the_number_that_was_meant(string language, string title, string button)
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        var number = await NumberOfAsync(bot, bot.Asha);
        var wrong = $"{number[..^1]}{(char)('0' + ((number[^1] - '0' + 1) % 10))}";
        var cyril = language == "Hi" ? bot.Cyril.InHindi() : bot.Cyril;

        await cyril.SaysAsync(wrong);

        Assert.Contains(title, cyril.Text, StringComparison.Ordinal);
        await cyril.PressesAsync(button);
        Assert.Contains(number, cyril.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_hits_are_a_list_with_pages()
    {
        await using var bot = await TestBot.StartAsync(
            new AdjustableClock(TestData.Noon),
            extraPeople: string.Concat(Enumerable.Range(0, 7).Select(number => RequestScenario.DirectoryLine(PillaiOf(number)))));
        foreach (var number in Enumerable.Range(0, 7))
        {
            await bot.SubmitAsync(RequestScenario.IdOf(PillaiOf(number)));
        }

        await bot.Cyril.SaysAsync("pillai");
        Assert.Equal(5, bot.Cyril.Buttons.Count(button => button.StartsWith("Open KCH-", StringComparison.Ordinal)));
        await bot.Cyril.PressesAsync("Older ones");
        Assert.Equal(2, bot.Cyril.Buttons.Count(button => button.StartsWith("Open KCH-", StringComparison.Ordinal)));
        Assert.False(bot.Cyril.Has("Older ones"));
        await bot.Cyril.PressesAsync("Open KCH-");
        Assert.Contains("Pillai, Inspector", bot.Cyril.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_finds_only_what_they_may_see()
    {
        await using var bot = await TestBot.StartAsync(
            new AdjustableClock(TestData.Noon),
            extraPeople: RequestScenario.DirectoryLine("Hema Rao", role: "Helpdesk", office: "Headquarters", post: "Helpdesk"));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        var number = await NumberOfAsync(bot, bot.Asha);
        string[] ways = [number, $"status of {number[9..]}", "status of Asha Menon", "9847012345"];
        foreach (var way in ways)
        {
            await bot.Binu.SaysAsync(way);
            Assert.Contains("None of your requests matches", bot.Binu.Text, StringComparison.Ordinal);
            await bot.Deepa.SaysAsync(way);
            Assert.Contains("nothing matches", bot.Deepa.Text, StringComparison.Ordinal);
            await bot.Asha.SaysAsync(way);
            Assert.Contains("AC Ernakulam Division (Anil Kumar)", bot.Asha.Text, StringComparison.Ordinal);
            await bot.Anil.SaysAsync(way);
            Assert.True(bot.Anil.Has("Approve"), bot.Anil.Text);

            var hema = bot.ChatWith("Hema Rao");
            await hema.SaysAsync(way);
            Assert.Contains("Submitted", hema.Text, StringComparison.Ordinal);
            Assert.Contains("AC Ernakulam Division (Anil Kumar)", hema.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Asha", hema.Text.Replace("“Asha Menon”", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Empty(await bot.ReadAsync(db => db.UnansweredQuestions.ToListAsync()));
    }

    [Fact]
    public async Task A_button_of_a_list_is_checked_when_it_is_pressed()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        var asha = bot.Asha.Person.AadObjectId;
        var id = await bot.ReadAsync(db => db.Requests.Where(r => r.MakerId == asha).Select(r => r.Id).SingleAsync());
        await bot.Binu.SaysAsync("hi");

        var answer = await bot.Teams.SendAsync(bot.Binu.Person.Presses("lookup.open", new JsonObject { ["request"] = id.ToString("N") }));

        Assert.Contains("This request was not found among those you may see.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cell_opens_a_batch_by_its_number()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var batch = await bot.ReadAsync(db => db.Batches.Select(b => b.Number).SingleAsync());

        await bot.Cyril.SaysAsync($"status of {batch.ToLowerInvariant().Replace('/', '-')}");
        Assert.Contains("2. Binu Thomas", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.SaysAsync(await NumberOfAsync(bot, bot.Asha));
        Assert.Contains(batch, bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Open the batch");
        Assert.Contains("2. Binu Thomas", bot.Cyril.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_extension_finds_requests_and_pastes_no_name()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        var number = await NumberOfAsync(bot, bot.Asha);

        var found = await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Cyril.Person, "asha menon"));
        Assert.Equal($"{number} – Asha Menon", (string?)found[0]!["preview"]!["content"]!["title"]);
        var pasted = found[0]!["content"]!.ToJsonString();
        Assert.Contains("Anil Kumar", pasted, StringComparison.Ordinal);
        Assert.DoesNotContain("Asha", pasted, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", pasted, StringComparison.Ordinal);

        var pick = (JsonObject)found[0]!["preview"]!["content"]!["tap"]!["value"]!;
        Assert.Single(ComposeScenario.Results(await bot.Teams.SendAsync(ComposeScenario.Pick(bot.Cyril.Person, pick))));
        Assert.Empty(ComposeScenario.Results(await bot.Teams.SendAsync(ComposeScenario.Pick(bot.Binu.Person, pick))));
        Assert.DoesNotContain(
            await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Binu.Person, "sso id 9847012345 inactive")),
            result => result!.ToJsonString().Contains(number, StringComparison.Ordinal));
    }

    private static string PillaiOf(int number) => $"Ravi {(char)('A' + number)}njan Pillai";

    private static string Typed(string pattern, string number) => pattern
        .Replace("{number}", number, StringComparison.Ordinal)
        .Replace("{short}", number[9..], StringComparison.Ordinal);

    private static Task<string> NumberOfAsync(TestBot bot, TeamsChat officer) =>
        bot.ReadAsync(db => db.Requests.Where(r => r.MakerId == officer.Person.AadObjectId).Select(r => r.Number).SingleAsync());
}
