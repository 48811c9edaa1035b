using System.Globalization;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using MimeKit;

namespace BotApp.Consolidation.Dispatch;

/// <summary>An attachment of a batch mail.</summary>
public sealed record MailAttachment(string Name, byte[] Content, string Sha256);

/// <summary>
/// Composes the mail of one part of a batch. Message-ID, date and boundary are derived from batch and part, so that every retry is the
/// same mail to the recipient's mailbox.
/// </summary>
public static class BatchMail
{
    // The letter names all; the text of the mail must stay small beside its attachments.
    private const int MaxNamed = 20;

    public static MimeMessage Compose(
        BatchView view,
        int part,
        int parts,
        IReadOnlyList<MailAttachment> enclosures,
        OfficeProfile profile,
        MailboxAddress from,
        MailboxAddress to,
        IEnumerable<MailboxAddress> copies)
    {
        var mail = new MimeMessage
        {
            MessageId = $"{view.Batch.Id:N}.{part}@{from.Domain}",
            Date = OfficeTime.ToOfficeTime(view.Batch.MadeAt),
            Subject = Subject(view, part, parts),
        };
        mail.From.Add(from);
        mail.To.Add(to);
        foreach (var copy in copies)
        {
            mail.Cc.Add(copy);
            // The computer cell answers the head, never itself.
            if (!string.Equals(copy.Address, to.Address, StringComparison.OrdinalIgnoreCase))
            {
                mail.ReplyTo.Add(copy);
            }
        }

        var body = new Multipart("mixed") { Boundary = $"=-{view.Batch.Id:N}-{part}" };
        body.Add(new TextPart("plain")
        {
            Text = Text(view, profile, part, parts),
            ContentTransferEncoding = ContentEncoding.QuotedPrintable
        });
        foreach (var enclosure in enclosures)
        {
            body.Add(Attach(enclosure.Name, enclosure.Content));
        }

        mail.Body = body;
        return mail;
    }

    /// <summary>
    /// Names in Indic scripts: RFC 2231 is the standard and what Gmail reads; older Outlook reads only RFC 2047, so the type has it too.
    /// </summary>
    internal static MimePart Attach(string name, byte[] content)
    {
        var part = new MimePart(MimeTypes.GetMimeType(name))
        {
            Content = new MimeContent(new MemoryStream(content)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = name,
        };
        foreach (var (parameters, key, encoding) in (ReadOnlySpan<(ParameterList, string, ParameterEncodingMethod)>)
            [
                (part.ContentDisposition.Parameters, "filename", ParameterEncodingMethod.Rfc2231),
                (part.ContentType.Parameters, "name", ParameterEncodingMethod.Rfc2047)
            ])
        {
            if (parameters.TryGetValue(key, out Parameter? parameter) && parameter is not null)
            {
                parameter.EncodingMethod = encoding;
            }
        }

        return part;
    }

    /// <summary>Recipients of a copy: the sender and the head represented; officers without a valid mail address are skipped.</summary>
    public static IReadOnlyList<(Guid OfficerId, MailboxAddress Address)> CopyRecipients(BatchView view) =>
    [
        .. ((Officer?[])[view.MadeBy, view.InPlaceOf]).OfType<Officer>()
            .Select(officer => (
                officer.Id,
                Address: MailboxAddress.TryParse(officer.Upn, out var box) ? new MailboxAddress(officer.Name, box.Address) : null))
            .Where(copy => copy.Address is not null)
            .Select(copy => (copy.Id, copy.Address!)),
    ];

    private static string Subject(BatchView view, int part, int parts)
    {
        var subject = $"{view.Batch.Number}: {view.Batch.Kind.DisplayText().Both()} ({view.Lines.Count})";
        return parts == 1 ? subject : string.Create(CultureInfo.InvariantCulture, $"{subject} – Part {part} of {parts}");
    }

    private static string Text(BatchView view, OfficeProfile profile, int part, int parts)
    {
        var lines = new List<string> { CoveringText.Number(view), CoveringText.Date(view), "" };
        foreach (var language in (Language[])[Language.Hindi, Language.English])
        {
            lines.AddRange(CoveringText.Addressee(profile).Select(line => line.In(language)));
            lines.AddRange([
                "", CoveringText.Subject(view).In(language), "", CoveringText.Salutation.In(language), "",
                CoveringText.Opening(view).In(language), ""
            ]);
        }

        lines.AddRange(view.Lines.Take(MaxNamed)
            .Select(line => $"{line.Number}. {line.Maker.Name}, {line.Maker.Designation.DisplayText().Both()} – {line.Request.Number}"));
        if (view.Lines.Count > MaxNamed)
        {
            lines.Add(new Phrase(
                $"and {view.Lines.Count - MaxNamed} more, as in the covering letter",
                $"तथा {view.Lines.Count - MaxNamed} और, अग्रेषण पत्र के अनुसार").Both());
        }

        lines.Add("");
        lines.AddRange(CoveringText.Closing(view));
        lines.Add("");

        if (parts > 1)
        {
            var words = new Phrase(
                $"Part {part} of {parts}. Each part stands alone: letter, manifest, and the workbook of the rows whose scans it carries.",
                $"भाग {part}, कुल {parts}। प्रत्येक भाग अपने आप में पूर्ण है: पत्र, मैनिफ़ेस्ट, "
                    + "तथा जिन पंक्तियों के स्कैन इसमें हैं उनकी कार्यपुस्तिका।");
            lines.AddRange([words.Hindi, words.English]);
            lines.Add("");
        }

        lines.AddRange([
            CoveringText.Yours.Both(),
            "",
            .. CoveringText.Signature(view),
            view.Office.DisplayName.Both(),
            "",
            CoveringText.Enclosures(view)
        ]);
        return string.Join("\r\n", lines);
    }
}
