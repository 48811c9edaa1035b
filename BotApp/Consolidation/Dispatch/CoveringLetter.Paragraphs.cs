using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotApp.Consolidation.Dispatch;

public static partial class CoveringLetter
{
    /// <summary>The paragraphs of a letter: one font for each script, 10.5 points. Widths are in twentieths of a point.</summary>
    private static class LetterParagraph
    {
        /// <summary>The width between the margins of an A4 page.</summary>
        public const int TextWidth = 9638;

        // The signature stands in the right half of the page.
        private const string SignatureIndent = "4819";

        public static Paragraph Gap() => Line("");

        public static Paragraph Line(string text, bool bold = false) => Build(text, bold, new ParagraphProperties(NoSpacing()));

        public static Paragraph Centred(string text, bool bold = false, bool ruled = false)
        {
            var properties = new ParagraphProperties();
            if (ruled)
            {
                properties.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 4 }));
            }

            properties.Append(NoSpacing(), new Justification { Val = JustificationValues.Center });
            return Build(text, bold, properties);
        }

        /// <summary>One text at the left margin and one at the right.</summary>
        public static Paragraph LeftAndRight(string left, string right)
        {
            var paragraph = Build(left, bold: false, new ParagraphProperties(
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = TextWidth }),
                new SpacingBetweenLines { Before = "120", After = "0" }));
            paragraph.Append(new Run(Fonts(bold: false), new TabChar(), Words(right)));
            return paragraph;
        }

        /// <summary>Kept with the next line, so that a signature is never alone on a page.</summary>
        public static Paragraph Signature(string text) => Build(text, bold: false, new ParagraphProperties(
            new KeepNext(),
            NoSpacing(),
            new Indentation { Left = SignatureIndent },
            new Justification { Val = JustificationValues.Center }));

        private static Paragraph Build(string text, bool bold, ParagraphProperties properties) =>
            new(properties, new Run(Fonts(bold), Words(text)));

        private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

        private static SpacingBetweenLines NoSpacing() => new() { Before = "0", After = "0" };

        private static RunProperties Fonts(bool bold)
        {
            var run = new RunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Nirmala UI" });
            if (bold)
            {
                run.Append(new Bold(), new BoldComplexScript());
            }

            run.Append(new FontSize { Val = "21" }, new FontSizeComplexScript { Val = "21" });
            return run;
        }
    }
}
