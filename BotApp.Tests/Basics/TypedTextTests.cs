namespace BotApp.Basics;

[Trait("Size", "fast")]
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  Asha   Menon \t", "Asha Menon")]
    [InlineData("Asha\u0000Menon", "AshaMenon")]
    [InlineData("\u202Egnp.exe", "gnp.exe")]
    [InlineData("A\u200Bsha", "Asha")]
    [InlineData("e\u0301", "é")]
    [InlineData("line\nbreak", "line break")]
    [InlineData("श्री\u200Dराम", "श्री\u200Dराम")]
    [InlineData("A\u200DB", "AB")]
    public void Invisible_characters_are_removed(string typed, string kept) => Assert.Equal(kept, TypedText.Normalize(typed));

    [Fact]
    public void Length_counts_grapheme_clusters() => Assert.Equal(3, TypedText.CountCharacters("e\u0301te\u0301"));
}
