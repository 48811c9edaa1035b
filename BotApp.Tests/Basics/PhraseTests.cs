namespace BotApp.Basics;

[Trait("Size", "fast")]
public sealed class PhraseTests
{
    [Theory]
    [InlineData(0, "0 rows", "0 पंक्तियाँ")]
    [InlineData(1, "1 row", "1 पंक्ति")]
    [InlineData(2, "2 rows", "2 पंक्तियाँ")]
    public void Counted_phrases_use_singular_and_plural(int count, string english, string hindi) =>
        Assert.Equal(new Phrase(english, hindi), Phrase.Counted(count, ("row", "rows"), ("पंक्ति", "पंक्तियाँ")));
}
