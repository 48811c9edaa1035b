using System.Text;
using BotApp.OfficeDirectory;
using BotApp.Support;
using MimeKit;

namespace BotApp.Consolidation.Dispatch;

[Trait("Size", "fast")]
public sealed class AttachmentNameTests
{
    private static readonly OfficeProfile Profile = OfficeProfile.Read(File.ReadAllText(Path.Combine(
        AppContext.BaseDirectory,
        "office.kochi.sample.json")));

    [Theory]
    [InlineData("03 Service Book p1 सुनीता कृष्णन्.pdf")]
    [InlineData("04 Service Book p2 സുനിത കൃഷ്ണൻ.pdf")]
    [InlineData("05 Service Book p1 சுனிதா கிருஷ்ணன்.jpg")]
    public void A_name_in_an_indic_script_is_written_in_both_encodings(string name)
    {
        var box = new MailboxAddress("Kochi", "sso@kochi.example.gov.in");
        var mail = BatchMail.Compose(
            Results.ReturnedResultsTests.Batch(TestData.Asha),
            1,
            1,
            [new MailAttachment(name, "x"u8.ToArray(), "")],
            Profile,
            box,
            box,
            []);
        using var file = new MemoryStream();
        mail.WriteTo(file);
        var wire = Encoding.ASCII.GetString(file.ToArray());

        var type = wire[wire.LastIndexOf("Content-Type:", StringComparison.Ordinal)..];
        Assert.Matches("(?s)^Content-Type:[^:]*name=\"?=\\?utf-8\\?", type);
        Assert.Matches("(?s)Content-Disposition: attachment;\\s+filename\\*(?:0\\*)?=utf-8''", type);

        file.Position = 0;
        var part = Assert.Single(MimeMessage.Load(file).Attachments.OfType<MimePart>());
        Assert.Equal(name, part.FileName);
        Assert.Equal(name, part.ContentType.Name);
    }
}
