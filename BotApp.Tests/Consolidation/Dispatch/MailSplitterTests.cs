using BotApp.Conversation;
using BotApp.Requests.Attachments;
using BotApp.Support;

namespace BotApp.Consolidation.Dispatch;

[Trait("Size", "fast")]
public sealed class MailSplitterTests
{
    [Fact]
    public void Scans_are_named_by_row_page_and_officer()
    {
        var names = MailSplitter
            .NameScans(
                [new BatchLine(3, TestData.Request(), TestData.Asha, [TestData.Attachment(1), TestData.Attachment(2)])],
                "Service Book")
            .Select(scan => scan.Name);

        Assert.Equal(["03 Service Book p1 Asha Menon.pdf", "03 Service Book p2 Asha Menon.pdf"], names);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc passwd")]
    [InlineData("आशा मेनन", "आशा मेनन")]
    [InlineData("A/B\\C:D*E", "A B C D E")]
    public void A_name_becomes_a_portable_file_name(string name, string word) => Assert.Equal(word, MailSplitter.ToFileName(name));

    [Fact]
    public void A_small_batch_is_one_mail() => Assert.Single(MailSplitter.SplitScans(Scans(3, 1_000_000), 100_000, 20_000_000));

    [Fact]
    public void A_large_batch_is_split_below_the_limit_and_loses_nothing()
    {
        var scans = Scans(40, 1_000_000);
        var parts = MailSplitter.SplitScans(scans, 200_000, 10_000_000);

        Assert.True(parts.Count > 1);
        Assert.Equal(scans, parts.SelectMany(part => part));
        Assert.All(parts, part => Assert.True((part.Sum(scan => scan.Attachment.Length) + 200_000) * 1.37 < 10_000_000));
    }

    [Fact]
    public void A_scan_larger_than_the_limit_gets_its_own_mail() =>
        Assert.Equal([1, 1, 1], MailSplitter.SplitScans(Scans(3, 9_000_000), 200_000, 10_000_000).Select(part => part.Count));

    private static List<NamedScan> Scans(int count, long length) =>
        [.. Enumerable.Range(1, count).Select(number => new NamedScan(Attachment(number, length), $"{number:00} scan.pdf"))];

    private static Attachment Attachment(int number, long length) => new()
    {
        Id = TestData.Id(number),
        RequestId = TestData.Id(1),
        OfficerId = TestData.Asha.Id,
        Name = "scan.pdf",
        Format = FileFormat.Pdf,
        Length = length,
        Sha256 = "",
        AddedAt = TestData.Noon,
    };
}
