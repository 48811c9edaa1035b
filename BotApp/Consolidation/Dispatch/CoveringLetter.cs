using System.IO.Compression;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotApp.Consolidation.Dispatch;

/// <summary>
/// The covering letter of a batch, in Hindi and English (Official Languages Act s.3(3)), as .docx so that the head can file it. The
/// output is deterministic, because every retry and every part must carry the identical letter.
/// </summary>
public static class CoveringLetter
{
    public static byte[] Write(BatchView view, OfficeProfile profile)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            document.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "rId1").Document = new Document(body);
            body.Append(Line(profile.Name.Hindi, bold: true, centred: true), Line(profile.Name.English, bold: true, centred: true));
            body.Append(Line(profile.Address.Hindi, centred: true), Line(profile.Address.English, centred: true), Line(""));
            body.Append(Line($"{view.Batch.Number}        {OfficeTime.DisplayText(OfficeTime.DayOf(view.Batch.MadeAt)).Both()}"), Line(""));
            foreach (var language in (Language[])[Language.Hindi, Language.English])
            {
                foreach (var paragraph in CoveringText.Paragraphs(view, language))
                {
                    body.Append(Line(paragraph));
                }

                body.Append(Line(""));
            }

            body.Append(Table(view));
            body.Append(Line(""), Line(view.MadeBy.Name, bold: true), Line(view.SignedAs));
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134 }));
        }

        return WithFixedTimestamps(file.ToArray(), view.Batch.MadeAt);
    }

    /// <summary>Replaces the time stamps of the package entries with the day of the batch.</summary>
    private static byte[] WithFixedTimestamps(byte[] package, DateTimeOffset at)
    {
        using var file = new MemoryStream();
        using (var dated = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var written = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        {
            foreach (var entry in written.Entries)
            {
                var copy = dated.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(OfficeTime.DayOf(at).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return file.ToArray();
    }

    private static Table Table(BatchView view)
    {
        var table = new Table(new TableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 },
                new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }));
        table.Append(Row("क्र.सं. / Sl. No.", "नाम / Name", "अनुरोध संख्या / Request No.", "स्कैन / Scans"));
        foreach (var line in view.Lines)
        {
            table.Append(Row(
                $"{line.Number}",
                line.Maker.Name,
                line.Request.Number,
                line.Proofs.Count == 0 ? "स्कैन बाद में / scan follows" : $"{line.Proofs.Count}"));
        }

        return table;
    }

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(Line(cell))));

    private static Paragraph Line(string text, bool bold = false, bool centred = false)
    {
        var run = new RunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Nirmala UI" });
        if (bold)
        {
            run.Append(new Bold(), new BoldComplexScript());
        }

        run.Append(new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "22" });
        return new Paragraph(
            new ParagraphProperties(new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left }),
            new Run(run, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
