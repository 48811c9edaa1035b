using System.Text;

namespace BotApp.Conversation;

[Trait("Size", "fast")]
public sealed class FileFormatTests
{
    [Theory]
    [InlineData("%PDF-1.7\nabcdef", FileFormat.Pdf)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0abcdefgh", FileFormat.Jpeg)]
    [InlineData("\u0089PNG\r\n\u001a\nabcd", FileFormat.Png)]
    [InlineData("PK\u0003\u0004abcdefgh", FileFormat.Xlsx)]
    [InlineData("\0\0\0\u0018ftypheic", FileFormat.Heic)]
    [InlineData("\0\0\0\u0018ftypmif1", FileFormat.Heic)]
    public void The_format_is_detected_from_the_first_bytes(string head, FileFormat expected) => Assert.Equal(expected, Sniff(head));

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
    public void Unknown_bytes_have_no_format(string head) => Assert.Null(Sniff(head));

    [Theory]
    [InlineData("\u00EF\u00BB\u00BF%PDF-1.7")]
    [InlineData("\n%PDF-1.4")]
    [InlineData("\u00EF\u00BB\u00BF\r\n%PDF-1.4")]
    [InlineData("\u001B%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n%PDF-1.6")]
    [InlineData("Content-Type: application/pdf\r\n\r\n%PDF-1.6")]
    public void A_PDF_may_begin_with_a_mark_or_with_lines_of_the_device_that_made_it(string head) =>
        Assert.Equal(FileFormat.Pdf, Sniff(head + "\nabcdef"));

    [Theory]
    [InlineData("<html>\n%PDF-1.7")]
    [InlineData("\u00EF\u00BB\u00BF <svg>\n%PDF-1.7")]
    [InlineData("#!/bin/sh\n%PDF-1.7")]
    [InlineData("MZ\n%PDF-1.7")]
    [InlineData("GIF89a\n%PDF-1.7")]
    [InlineData("line\0\n%PDF-1.7")]
    [InlineData("Please open the file %PDF-1.7")]
    public void A_file_in_two_formats_at_once_is_not_accepted_as_PDF(string head) => Assert.NotEqual(FileFormat.Pdf, Sniff(head));

    [Fact]
    public void The_header_of_a_PDF_counts_in_the_first_kilobyte_whatever_lines_stand_before_it()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var lines = new StringBuilder(random.Next(2) == 0 ? "\u00EF\u00BB\u00BF" : "");
            for (var more = random.Next(12); more > 0; more--)
            {
                var line = Enumerable.Range(0, random.Next(140)).Select(_ => (char)random.Next(' ', '~' + 1));
                lines.Append('@').Append(string.Concat(line)).Append(random.Next(2) == 0 ? "\n" : "\r\n");
            }

            var expected = lines.Length <= 1024 ? FileFormat.Pdf : (FileFormat?)null;
            var found = Sniff(lines + "%PDF-1.7\n" + new string('x', random.Next(2000)));
            Assert.True(found == expected, $"seed {seed}, round {round}: {lines.Length} bytes before the header gave {found}");
        }
    }

    [Theory]
    [InlineData("page.pdf", "pdf", true)]
    [InlineData("page.PDF", "", true)]
    [InlineData("page", "pdf", true)]
    [InlineData("page", "", false)]
    [InlineData("page.pdf", "exe", false)]
    [InlineData("page.exe", "pdf", false)]
    [InlineData("page.pdf.exe", "pdf", false)]
    public void Extension_and_declared_type_must_match_the_bytes(string name, string declared, bool agrees) =>
        Assert.Equal(agrees, FileFormat.Pdf.Matches(name, declared));

    private static FileFormat? Sniff(string head) => FileFormats.Detect(Encoding.Latin1.GetBytes(head));
}
