using System.Globalization;
using System.Net;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Support;

namespace BotApp.Teams;

/// <summary>
/// The SDK makes the sender's locale the culture of the turn. With th-TH the year would be 2569, with ar-SA the month another, with fa-IR
/// and hi-IN numbers would be written otherwise.
/// </summary>
public sealed class CultureTests
{
    private static readonly DateTime Day = new(2026, 3, 5);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("hi-IN")]
    [InlineData("tr-TR")]
    [InlineData("no such locale")]
    public async Task A_turn_writes_and_reads_numbers_and_dates_the_same_for_every_sender(string locale)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha", locale: locale);
        bot.Desk.Answer = async (_, _) =>
        {
            var before = Written();
            await Task.Yield();
            return new Reply.Message(Phrase.Same($"{before} {Written()}"), Language.English);
        };

        await asha.SaysAsync("hi");
        var press = await asha.PressesAsync(ShowMenu.Verb);

        var expected = "-1234.5 03/05/2026 FILE 1.5 -1234.5 03/05/2026 FILE 1.5";
        Assert.Equal(expected, (await asha.HearsAsync()).Text);
        Assert.Equal(expected, (string?)press.Body?["value"]);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public async Task A_fault_is_answered_and_noted_in_the_same_culture(string locale)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        bot.Desk.Answer = (_, _) => throw new TimeoutException();

        var press = await teams.Person("Asha", locale: locale).PressesAsync(ShowMenu.Verb);

        Assert.Equal(HttpStatusCode.OK, press.Status);
        Assert.Matches("F-[2-9A-HJKMNP-TV-Z]{6}$", (string?)press.Body?["value"]);
    }

    /// <summary>Turkish has another capital i; every culture here reads "1,5" or "1.5" in its own way.</summary>
    private static string Written() =>
        $"{(-1234.5).ToString(CultureInfo.CurrentCulture)} {Day.ToString("d", CultureInfo.CurrentCulture)} "
            + $"{"file".ToUpper(CultureInfo.CurrentCulture)} "
            + $"{double.Parse("1.5", CultureInfo.CurrentCulture).ToString(CultureInfo.InvariantCulture)}";
}
