using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("I got promoted", "Update designation|Designation update on promotion")]
    [InlineData("mera promotion ho gaya", "Designation update on promotion")]
    [InlineData("help me choose", "Help me choose")]
    [InlineData("my requests", "My requests")]
    public async Task A_typed_sentence_opens_the_flow(string typed, string titles)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync(typed);

        Assert.Contains(titles.Split('|'), title => bot.Asha.Text.Contains(title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_cell_has_on_its_desk_can_be_typed_in_each_language_and_opens_nothing_for_others()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var (typed, title) in (IEnumerable<(string, string)>)
            [
                ("campaign", "New campaign"), ("campaigns", "New campaign"), ("start a campaign", "New campaign"),
                ("अभियान शुरू करें", "New campaign|नया अभियान"), ("campaign shuru karo", "New campaign|नया अभियान"),
                ("directory", "Directory in Excel|निर्देशिका Excel में"), ("add a post", "Add a post|पद जोड़ें"),
                ("naya office add karo", "Add an office|कार्यालय जोड़ें"),
            ])
        {
            await bot.Cyril.SaysAsync(typed);
            Assert.True(
                title.Split('|').Any(words => bot.Cyril.Text.Contains(words, StringComparison.Ordinal) || bot.Cyril.Has(words)),
                $"{typed}: {bot.Cyril.Text}");
            await bot.Asha.SaysAsync(typed);
            Assert.DoesNotContain(
                title.Split('|'),
                words => bot.Asha.Text.Contains(words, StringComparison.Ordinal) || bot.Asha.Has(words));
        }
    }

    [Theory]
    [InlineData("En", "Is 1800-266-2232 still working?", "Source")]
    [InlineData("Hi", "क्या 1800-266-2232 अब भी चालू है?", "स्रोत")]
    public async Task A_question_is_answered_with_its_source(string language, string typed, string source)
    {
        await using var bot = await TestBot.StartAsync();
        var asha = language == "Hi" ? bot.Asha.InHindi() : bot.Asha;
        await asha.SaysAsync(typed);

        Assert.True(asha.Text.Contains(source, StringComparison.Ordinal) || asha.Has("Question 1") || asha.Has("प्रश्न 1"), asha.Text);
    }

    [Fact]
    public async Task An_out_of_scope_sentence_shows_the_menu_with_an_explanation()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("what is the cricket score in melbourne");

        Assert.Contains("I have no answer to that.", bot.Asha.Text, StringComparison.Ordinal);
        Assert.True(bot.Asha.Has("My requests"));
    }

    [Fact]
    public async Task A_dictated_request_number_opens_the_request_only_for_its_officer()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.FilesCreationAsync();
        var number = await bot.ReadAsync(db => db.Requests.Select(r => r.Number).SingleAsync());

        await bot.Asha.SaysAsync(number.ToLowerInvariant());
        Assert.Contains("AC Ernakulam Division (Anil Kumar)", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Binu.SaysAsync(number);
        Assert.Contains($"None of your requests matches “{number}”.", bot.Binu.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_typed_in_the_chat_is_recognized_and_not_stored()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.Person.SaysAsync("my password is Kochi@1234");
        var answer = await bot.Asha.Person.HearsAsync(heard => heard.Text.Length > 0);

        Assert.StartsWith("This looks like a password. It has not been stored.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pan_in_a_form_is_not_stored_and_the_form_keeps_its_answers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.OpensMenuAsync();
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");

        var answer = await bot.Teams.SendAsync(bot.Asha.Press(
            "Next: scan",
            [.. bot.Asha.Fill(CreationScenario.GoodAnswers), ("Remarks", "ABCPK1234L")]));

        Assert.Contains("This looks like a PAN.", answer.Text, StringComparison.Ordinal);
        Assert.Null(await bot.ReadAsync(async db => (await db.Drafts.SingleAsync()).Answers["Remarks"]));
    }
}
