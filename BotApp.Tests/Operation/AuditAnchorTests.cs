namespace BotApp.Operation;

[Trait("Size", "fast")]
public sealed class AuditAnchorTests
{
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12_345)]
    public void A_printed_anchor_is_read_back(long line)
    {
        Assert.True(AuditAnchor.TryParse(new AuditAnchor(line, Hash).ToString(), out var anchor));
        Assert.Equal(new AuditAnchor(line, Hash), anchor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12:abc")]
    [InlineData("-1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("x:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("1:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void A_mistyped_anchor_is_rejected(string text) => Assert.False(AuditAnchor.TryParse(text, out _));
}
