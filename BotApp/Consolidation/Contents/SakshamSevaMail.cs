using System.Globalization;
using BotApp.Basics;
using BotApp.Consolidation.Dispatch;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using MimeKit;

namespace BotApp.Consolidation.Contents;

/// <summary>
/// A mail to Saksham Seva, ready for the computer cell to check and send from its own mailbox: workbook and scans of a batch. Outlook and
/// Thunderbird open it as a draft (<c>X-Unsent</c>).
/// </summary>
public static class SakshamSevaMail
{
    /// <param name="to">Empty when the contact has no mail address: the cell fills it in.</param>
    public static byte[] Write(
        BatchView view, int part, int parts, IReadOnlyList<(string Name, byte[] Content)> enclosures, OfficeProfile profile, string to)
    {
        var subject = $"{view.Batch.Number}: {view.Batch.Kind.DisplayText().Both()} ({view.Lines.Count})";
        var mail = new MimeMessage
        {
            Subject = parts == 1 ? subject : string.Create(CultureInfo.InvariantCulture, $"{subject} – Part {part} of {parts}"),
        };
        mail.Headers.Add("X-Unsent", "1");
        mail.From.Add(new MailboxAddress(profile.Name.English, profile.ComputerCellMail));
        if (MailboxAddress.TryParse(to, out var desk))
        {
            mail.To.Add(desk);
        }

        var body = new Multipart("mixed");
        body.Add(new TextPart("plain") { Text = Text(view, profile), ContentTransferEncoding = ContentEncoding.QuotedPrintable });
        foreach (var (name, content) in enclosures)
        {
            body.Add(BatchMail.Attach(name, content));
        }

        mail.Body = body;
        using var file = new MemoryStream();
        mail.WriteTo(file);
        return file.ToArray();
    }

    private static string Text(BatchView view, OfficeProfile profile)
    {
        var paragraph = FlowCatalog.TemplateFlowOf(view.Batch.Kind).Paragraph;
        var rows = Phrase.Counted(view.Lines.Count, ("application", "applications"), ("आवेदन", "आवेदनों"));
        var words = new Phrase(
            $"In terms of paragraph {paragraph} of Circular C. No. IV/16/22/2017-EDP dated 21.08.2017, "
                + $"the consolidated template with {rows.English} and the scanned documents is forwarded for necessary action. "
                + $"Kindly quote {view.Batch.Number} in the reply.",
            $"परिपत्र सी. सं. IV/16/22/2017-EDP दिनांक 21.08.2017 के पैरा {paragraph} के अनुसार {rows.Hindi} का समेकित टेम्पलेट स्कैन "
                + $"प्रतियों सहित आवश्यक कार्रवाई हेतु अग्रेषित है। कृपया उत्तर में {view.Batch.Number} का उल्लेख करें।");
        return string.Join(
            "\r\n",
            [
                CoveringText.Salutation.Hindi, "", words.Hindi, "", CoveringText.Salutation.English, "", words.English, "",
                CoveringText.Yours.Both(), "", "ACL Admin, Headquarters computer cell", profile.Name.Both(),
            ]);
    }
}
