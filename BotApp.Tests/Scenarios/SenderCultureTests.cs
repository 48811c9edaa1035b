using System.Text.RegularExpressions;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>
/// A form, its receipt and the head's card show the same numbers and dates, whatever the locale of the sender's Teams is.
/// </summary>
public sealed partial class SenderCultureTests
{
    private static readonly string[] English =
        ["Update designation after promotion", "Next: scan", "Next: check", "Submit", "your decision, please"];

    private static readonly string[] Hindi =
        ["पदोन्नति के बाद पदनाम अद्यतन करें", "आगे: स्कैन प्रति", "आगे: अपने उत्तर जाँच लें", "प्रस्तुत करें", "कृपया निर्णय लें"];

    private static readonly (string Id, string Value)[] Answers =
    [
        ("NewDesignation", "Assistant Commissioner"), ("EffectiveDate", "2026-01-05"), ("OrderNumber", "EO 1.10/2026"),
        ("OrderDate", "2026-01-02"), ("Mobile", "9847012345"),
    ];

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public async Task A_foreign_locale_shows_what_an_English_one_shows(string locale) =>
        Assert.Equal(await ShownAsync("en-IN", English), await ShownAsync(locale, English));

    [Theory]
    [InlineData("en-IN", "05-Jan-2026")]
    [InlineData("th-TH", "05-Jan-2026")]
    [InlineData("hi-IN", "05-जनवरी-2026")]
    public async Task Dates_and_numbers_follow_the_office_and_not_the_locale(string locale, string day)
    {
        var shown = await ShownAsync(locale, locale is "hi-IN" ? Hindi : English);

        Assert.All(shown, text => Assert.Contains("EO 1.10/2026", text, StringComparison.Ordinal));
        Assert.All(shown, text => Assert.Contains(day, text, StringComparison.Ordinal));
    }

    /// <summary>The summary before sending and the head's card, without what differs from run to run.</summary>
    private static async Task<string[]> ShownAsync(string locale, string[] words)
    {
        await using var bot = await TestBot.StartAsync();
        var elsa = bot.Chat("Elsa Paul");
        (elsa.Person.Locale, bot.Anil.Person.Locale) = (locale, locale);
        await bot.Anil.SaysAsync("hi");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync(words[0]);
        await elsa.PressesAsync(words[1], elsa.Fill(Answers));
        await elsa.SendsFileAsync("order.pdf", SampleFiles.Pdf("Promotion order"));
        await elsa.PressesAsync(words[2]);
        var summary = elsa.Text;
        await elsa.PressesAsync(words[3]);
        await bot.Anil.SeesAsync(words[4]);
        return [RunsOwn().Replace(summary, "…"), RunsOwn().Replace(bot.Anil.Text, "…")];
    }

    [GeneratedRegex(@"\d\d:\d\d|KCH-[\w-]+")]
    private static partial Regex RunsOwn();
}
