using System.Text;

namespace BotApp.Requests.Proofs;

public sealed class FileFormatTests
{
    [Theory]
    [InlineData("%PDF-1.7\nabcdef", FileFormat.Pdf)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0abcdefgh", FileFormat.Jpeg)]
    [InlineData("\u0089PNG\r\n\u001a\nabcd", FileFormat.Png)]
    [InlineData("PK\u0003\u0004abcdefgh", FileFormat.Xlsx)]
    [InlineData("\0\0\0\u0018ftypheic", FileFormat.Heic)]
    [InlineData("\0\0\0\u0018ftypmif1", FileFormat.Heic)]
    public void A_file_is_what_its_first_bytes_say(string head, FileFormat expected) => Assert.Equal(expected, Sniff(head));

    [Theory]
    [InlineData("")]
    [InlineData("%PDF")]
    [InlineData(" %PDF-1.7")]
    [InlineData("\u00FF\u00D8")]
    [InlineData("\u0089PNG\n\u001a\nabcd")]
    [InlineData("\0\0\0\u0018ftypisom")]
    [InlineData("<svg xmlns=")]
    [InlineData("<html><body>%PDF-")]
    [InlineData("MZ\u0090\0abcdefgh")]
    [InlineData("GIF89aabcdefg")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")]
    public void Anything_else_is_nothing_we_know(string head) => Assert.Null(Sniff(head));

    [Theory]
    [InlineData("page.pdf", "pdf", true)]
    [InlineData("page.PDF", "", true)]
    [InlineData("page", "pdf", true)]
    [InlineData("page", "", false)]
    [InlineData("page.pdf", "exe", false)]
    [InlineData("page.exe", "pdf", false)]
    [InlineData("page.pdf.exe", "pdf", false)]
    public void Name_and_declared_type_must_agree_with_the_bytes(string name, string declared, bool agrees) =>
        Assert.Equal(agrees, FileFormat.Pdf.Agrees(name, declared));

    private static FileFormat? Sniff(string head) => FileFormats.Sniff(Encoding.Latin1.GetBytes(head));
}
