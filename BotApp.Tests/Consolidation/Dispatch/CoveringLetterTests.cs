using System.Text;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MimeKit;

namespace BotApp.Consolidation.Dispatch;

[Trait("Size", "fast")]
public sealed class CoveringLetterTests
{
    private static readonly OfficeProfile Profile = OfficeProfile.Read(File.ReadAllText(Path.Combine(
        AppContext.BaseDirectory,
        "office.kochi.sample.json")));

    [Fact]
    public void The_letter_has_the_parts_of_an_office_letter_in_order_and_both_languages()
    {
        var text = Lines(CoveringLetter.Write(View(), Profile));

        AssertInOrder(
            text,
            "भारत सरकार   GOVERNMENT OF INDIA", "वित्त मंत्रालय   MINISTRY OF FINANCE", "राजस्व विभाग   DEPARTMENT OF REVENUE",
            Profile.Name.Hindi, Profile.Name.English, "एर्णाकुलम मंडल / Ernakulam Division", "E-mail: cexcochi@nic.in",
            "सं. / No. KCH/DIV-ERN/CREATION/2026/07दिनांक / Date: 23.11.2026",
            "सेवा में,", "विषय: नई SSO-ID – एर्णाकुलम मंडल के समेकित आवेदनों के संबंध में।", "महोदय,",
            "To", "Subject: New SSO-ID – consolidated applications of Ernakulam Division – reg.", "Sir,",
            "Asha Menon", "KCH-2026-000123-8", "Binu Thomas", "KCH-2026-000124-6",
            "भवदीय, / Yours faithfully,",
            "(अनिल कुमार / Anil Kumar)",
            "सहायक आयुक्त, एर्णाकुलम मंडल",
            "AC Ernakulam Division",
            "संलग्नक / Encl.:");
    }

    [Fact]
    public void The_serial_number_column_is_narrow_and_the_widths_fill_the_page()
    {
        using var document = Open(CoveringLetter.Write(View(), Profile));
        var widths = document.MainDocumentPart!.Document!.Descendants<GridColumn>()
            .Select(column => int.Parse(column.Width!, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(widths.Min(), widths[0]);
        Assert.True(widths[0] * 10 < widths.Sum());
        Assert.Equal(11906 - 1134 - 1134, widths.Sum());
    }

    [Fact]
    public void Two_letters_of_one_batch_are_the_same_bytes() =>
        Assert.Equal(CoveringLetter.Write(View(), Profile), CoveringLetter.Write(View(), Profile));

    [Fact]
    public void The_mail_is_from_the_office_and_replies_go_to_the_head()
    {
        var mail = Compose(View(), "anil@kochi.example.gov.in");

        Assert.Equal("cexcochi@nic.in", Assert.Single(mail.From.Mailboxes).Address);
        Assert.Equal("anil@kochi.example.gov.in", Assert.Single(mail.ReplyTo.Mailboxes).Address);
        Assert.Equal(Profile.ComputerCellMail, Assert.Single(mail.To.Mailboxes).Address);
        AssertInOrder(
            [mail.TextBody ?? ""],
            "Date: 23.11.2026",
            "महोदय,",
            "Sir,",
            "1. Asha Menon, Inspector / निरीक्षक – KCH-2026-000123-8",
            "2. Binu Thomas",
            "Yours faithfully,",
            "अनिल कुमार");
    }

    [Fact]
    public void The_cell_is_never_asked_to_reply_to_itself() =>
        Assert.Empty(Compose(View(), Profile.ComputerCellMail.ToUpperInvariant()).ReplyTo);

    [Theory]
    [InlineData("cex15sys.ker@nic.in")]
    [InlineData("CEX15SYS.KER@NIC.IN")]
    [InlineData("nobody")]
    public void A_profile_whose_sender_is_the_cell_or_no_address_is_refused(string sender)
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"))
            .Replace("cexcochi@nic.in", sender, StringComparison.Ordinal);

        Assert.Contains(
            "senderMail",
            Assert.Throws<InvalidOperationException>(() => OfficeProfile.Read(json)).Message,
            StringComparison.Ordinal);
    }

    private static MimeMessage Compose(BatchView view, string head)
    {
        view.MadeBy.Upn = head;
        return BatchMail.Compose(
            view,
            1,
            1,
            [],
            Profile,
            new MailboxAddress(Profile.Name.English, Profile.SenderMail),
            MailboxAddress.Parse(Profile.ComputerCellMail),
            BatchMail.CopyRecipients(view).Select(copy => copy.Address));
    }

    private static BatchView View()
    {
        var head = TestData.Officer(13, "Anil Kumar", Designation.AssistantCommissioner);
        head.HindiName = "अनिल कुमार";
        var batch = new Batch
        {
            Id = TestData.Id(51),
            Number = "KCH/DIV-ERN/CREATION/2026/07",
            Kind = RequestKind.Creation,
            OfficeId = TestData.Division.Id,
            TemplateId = TestData.Id(52),
            MadeById = head.Id,
            MadeAt = TestData.Noon,
        };
        return new BatchView(batch, TestData.Division, head, TestData.Head.DisplayTitle,
        [
            new BatchLine(1, TestData.Request(number: 123), TestData.Asha, [TestData.Attachment()]),
            new BatchLine(2, TestData.Request(number: 124, maker: TestData.Binu), TestData.Binu, []),
        ]);
    }

    private static WordprocessingDocument Open(byte[] letter) => WordprocessingDocument.Open(new MemoryStream(letter), isEditable: false);

    private static List<string> Lines(byte[] letter)
    {
        using var document = Open(letter);
        return [.. document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];
    }

    private static void AssertInOrder(IEnumerable<string> text, params string[] parts)
    {
        var all = new StringBuilder().AppendJoin('\n', text).ToString();
        var at = 0;
        foreach (var part in parts)
        {
            var next = all.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"“{part}” is missing or out of order in:\n{all}");
            at = next + part.Length;
        }
    }
}
