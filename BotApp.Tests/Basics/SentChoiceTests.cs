namespace BotApp.Basics;

[Trait("Size", "fast")]
public sealed class SentChoiceTests
{
    private static readonly (Phrase Title, string Value)[] Designations =
    [
        (new("Inspector", "निरीक्षक"), "Inspector"),
        (new("Superintendent", "अधीक्षक"), "Superintendent"),
        (new("Assistant Commissioner", "सहायक आयुक्त"), "AC"),
        (new("Other", "अन्य"), "x1"),
        (new("Other", "अन्य (बाहरी)"), "x2"),
    ];

    [Theory]
    [InlineData("Inspector", "Inspector")]
    [InlineData("निरीक्षक", "Inspector")]
    [InlineData(" ASSISTANT\u00A0 commissioner ", "AC")]
    [InlineData("सहायक  आयुक्त", "AC")]
    [InlineData("ac", "AC")]
    [InlineData("अन्य", "x1")]
    [InlineData("Other", null)]
    [InlineData("Commissioner", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_entry_is_found_by_value_or_title_in_either_language(string? sent, string? expected) =>
        Assert.Equal(expected, ChoiceReader.Read(sent, Designations));

    [Fact]
    public void Any_entry_is_found_whatever_a_phone_does_to_case_and_spaces()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] gaps = [" ", "  ", "\u00A0", "\t", "\u2009", "\u200B "];
        for (var round = 0; round < 2000; round++)
        {
            var (title, value) = Designations[random.Next(3)];
            var text = random.Next(3) switch { 0 => value, 1 => title.English, _ => title.Hindi };
            var letters = text.Select(letter => random.Next(2) == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
            var sent = gaps[random.Next(gaps.Length)]
                + string.Concat(letters.Select(letter => letter == ' ' ? gaps[random.Next(gaps.Length)] : letter.ToString()))
                + gaps[random.Next(gaps.Length)];

            Assert.True(ChoiceReader.Read(sent, Designations) == value, $"seed {seed}, round {round}: '{sent}'");
        }
    }
}
