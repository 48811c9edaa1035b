using BotApp.Basics;
using BotApp.OfficeDirectory;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotApp.Consolidation.Dispatch;

/// <summary>
/// The covering letter of a batch, in Hindi and English (Official Languages Act s.3(3)), as .docx so that the head can file it. Heading and
/// order follow the circular's own letter. The output is deterministic, because every retry and every part must carry the identical letter.
/// </summary>
public static partial class CoveringLetter
{
    private static readonly Phrase[] Government =
    [
        new("GOVERNMENT OF INDIA", "भारत सरकार"),
        new("MINISTRY OF FINANCE", "वित्त मंत्रालय"),
        new("DEPARTMENT OF REVENUE", "राजस्व विभाग"),
    ];

    public static byte[] Write(BatchView view, OfficeProfile profile)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            document.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "rId1").Document = new Document(body);
            AppendHeading(body, view, profile);
            AppendText(body, view, profile);
            body.Append(ApplicantsTable.Render(view), LetterParagraph.Gap());
            body.Append(CoveringText.Closing(view).Select(closing => LetterParagraph.Line(closing)).ToArray());
            AppendSignature(body, view);
            body.Append(LetterParagraph.Gap(), LetterParagraph.Line(CoveringText.Enclosures(view)));
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 700, Bottom = 700, Left = 1134, Right = 1134, Header = 450, Footer = 450, Gutter = 0 }));
        }

        return DocxTimestamps.Fix(file.ToArray(), OfficeTime.DayOf(view.Batch.MadeAt));
    }

    private static void AppendHeading(Body body, BatchView view, OfficeProfile profile)
    {
        foreach (var line in Government)
        {
            body.Append(LetterParagraph.Centred($"{line.Hindi}   {line.English}", bold: true));
        }

        body.Append(LetterParagraph.Centred(profile.Name.Hindi, bold: true), LetterParagraph.Centred(profile.Name.English, bold: true));
        body.Append(LetterParagraph.Centred(OneLine(view.Office.DisplayName), bold: true));
        body.Append(LetterParagraph.Centred(profile.Address.Hindi), LetterParagraph.Centred(profile.Address.English));
        body.Append(LetterParagraph.Centred($"E-mail: {profile.SenderMail}", ruled: true));
        body.Append(LetterParagraph.LeftAndRight(CoveringText.Number(view), CoveringText.Date(view)), LetterParagraph.Gap());
    }

    private static void AppendText(Body body, BatchView view, OfficeProfile profile)
    {
        foreach (var language in (Language[])[Language.Hindi, Language.English])
        {
            body.Append(CoveringText.Addressee(profile).Select(line => LetterParagraph.Line(line.In(language))).ToArray());
            body.Append(LetterParagraph.Gap(), LetterParagraph.Line(CoveringText.Subject(view).In(language), bold: true));
            body.Append(LetterParagraph.Line(CoveringText.Salutation.In(language)));
            body.Append(LetterParagraph.Line(CoveringText.Opening(view).In(language)), LetterParagraph.Gap());
        }
    }

    private static void AppendSignature(Body body, BatchView view)
    {
        body.Append(
            LetterParagraph.Gap(),
            LetterParagraph.Signature(OneLine(CoveringText.Yours)),
            LetterParagraph.Signature(""),
            LetterParagraph.Signature(""));
        foreach (var line in CoveringText.Signature(view))
        {
            body.Append(LetterParagraph.Signature(line));
        }
    }

    private static string OneLine(Phrase words) => words.English == words.Hindi ? words.English : $"{words.Hindi} / {words.English}";
}
