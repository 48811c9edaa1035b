using BotApp.Basics;
using BotApp.OfficeDirectory;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotApp.Consolidation.Dispatch;

public static partial class CoveringLetter
{
    /// <summary>The table of the letter that names the applicants in workbook order. The heading is repeated on every page.</summary>
    private static class ApplicantsTable
    {
        // Serial number, name, designation, request number, scans; together the width of the text.
        private static readonly int[] Widths = [850, 2938, 2000, 2450, 1400];

        private static readonly Phrase[] Headings =
        [
            new("Sl. No.", "क्र.सं."),
            new("Name", "नाम"),
            new("Designation", "पदनाम"),
            new("Request No.", "अनुरोध संख्या"),
            new("Scans", "स्कैन प्रतियाँ"),
        ];

        public static Table Render(BatchView view)
        {
            var table = new Table(
                new TableProperties(
                    new TableWidth { Width = $"{LetterParagraph.TextWidth}", Type = TableWidthUnitValues.Dxa },
                    new TableBorders(
                        new TopBorder { Val = BorderValues.Single, Size = 4 },
                        new LeftBorder { Val = BorderValues.Single, Size = 4 },
                        new BottomBorder { Val = BorderValues.Single, Size = 4 },
                        new RightBorder { Val = BorderValues.Single, Size = 4 },
                        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                    new TableLayout { Type = TableLayoutValues.Fixed }),
                new TableGrid(Widths.Select(width => new GridColumn { Width = $"{width}" })));
            table.Append(Row(
                new TableRowProperties(new CantSplit(), new TableHeader()),
                bold: true,
                [.. Headings.Select(heading => (heading.Hindi, heading.English))]));
            foreach (var line in view.Lines)
            {
                var designation = line.Maker.Designation.DisplayText();
                table.Append(Row(
                    new TableRowProperties(new CantSplit()),
                    bold: false,
                    ($"{line.Number}", ""),
                    (line.Maker.HindiName ?? line.Maker.Name, line.Maker.HindiName is null ? "" : line.Maker.Name),
                    (designation.Hindi, designation.English),
                    (line.Request.Number, ""),
                    line.Attachments.Count == 0 ? ("स्कैन बाद में", "scan follows") : ($"{line.Attachments.Count}", "")));
            }

            return table;
        }

        private static TableRow Row(TableRowProperties properties, bool bold, params (string Upper, string Lower)[] cells)
        {
            var row = new TableRow(properties);
            foreach (var (index, (upper, lower)) in cells.Index())
            {
                var cell = new TableCell(
                    new TableCellProperties(new TableCellWidth { Width = $"{Widths[index]}", Type = TableWidthUnitValues.Dxa }),
                    LetterParagraph.Line(upper, bold));
                if (lower.Length > 0)
                {
                    cell.Append(LetterParagraph.Line(lower, bold));
                }

                row.Append(cell);
            }

            return row;
        }
    }
}
