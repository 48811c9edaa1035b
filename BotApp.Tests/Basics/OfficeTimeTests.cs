namespace BotApp.Basics;

public sealed class OfficeTimeTests
{
    [Theory]
    [InlineData("SS/2026/4711, 23-Nov-2026", "SS/2026/4711, 23-नवंबर-2026")]
    [InlineData("SS-12-Abc-2026", "SS-12-Abc-2026")]
    [InlineData("no date", "no date")]
    public void A_date_is_displayed_in_the_readers_language(string line, string hindi) =>
        Assert.Equal(new Phrase(line, hindi), OfficeTime.Reread(line));
}
