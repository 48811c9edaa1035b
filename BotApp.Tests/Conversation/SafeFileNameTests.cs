using System.Text;

namespace BotApp.Conversation;

[Trait("Size", "fast")]
public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("Service Book p1.pdf", "Service Book p1.pdf")]
    [InlineData("सेवा पुस्तिका.pdf", "सेवा पुस्तिका.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\a.pdf", "a.pdf")]
    [InlineData("/etc\\x/..", "scan")]
    [InlineData("C:\\scans\\a.pdf", "a.pdf")]
    [InlineData("a:b*c?.pdf", "a_b_c_.pdf")]
    [InlineData("a\0b\r\nc\u001b[31m.pdf", "abc[31m.pdf")]
    [InlineData("page\u202Efdp.exe", "pagefdp.exe")]
    [InlineData("\u2066a\u2069\u200B\uFEFF\u2060.pdf", "a.pdf")]
    [InlineData("a\U000E0041.pdf", "a.pdf")]
    [InlineData("a\ud800.pdf", "a.pdf")]
    [InlineData(" ..hidden.pdf. . ", "hidden.pdf")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.pdf", "_nul.pdf")]
    [InlineData("Com1 .tar.gz", "_Com1 .tar.gz")]
    [InlineData("COM¹.pdf", "_COM¹.pdf")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData("", "scan")]
    [InlineData(null, "scan")]
    [InlineData("...", "scan")]
    [InlineData("cafe\u0301.pdf", "café.pdf")]
    public void A_file_name_is_sanitized_and_stays_recognizable(string? name, string expected) =>
        Assert.Equal(expected, SafeFileName.Sanitize(name));

    [Fact]
    public void Joiners_of_Indian_scripts_are_kept() => Assert.Equal("ക്‍ഷ.pdf", SafeFileName.Sanitize("ക്‍ഷ.pdf"));

    [Fact]
    public void A_long_name_is_cut_between_graphemes_and_keeps_its_extension()
    {
        var hindi = SafeFileName.Sanitize(string.Concat(Enumerable.Repeat("कि", 200)) + ".pdf");
        var latin = SafeFileName.Sanitize(new string('a', 300) + ".pdf");
        var noEnding = SafeFileName.Sanitize("a." + new string('b', 300));

        Assert.Equal(120, latin.Length);
        Assert.EndsWith("a.pdf", latin, StringComparison.Ordinal);
        Assert.EndsWith("कि.pdf", hindi, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(hindi), 230, 240);
        Assert.Equal(120, noEnding.Length);
    }

    [Fact]
    public void Sanitizing_is_idempotent()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string alphabet = "aक\u093F\u200D\u202E/\\.. \0\r:*\ud83d\ude42\ud800CONé\u0301";
        for (var round = 0; round < 5_000; round++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(0, 200)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var once = SafeFileName.Sanitize(name);

            Assert.True(once == SafeFileName.Sanitize(once), $"Seed {seed}, round {round}: {once}");
            Assert.True(
                once.Length is > 0 and <= 121 && once.IndexOfAny(['/', '\\', '\0', '\r', '\u202E', ':', '*']) < 0,
                $"Seed {seed}, round {round}: {once}");
        }
    }
}
