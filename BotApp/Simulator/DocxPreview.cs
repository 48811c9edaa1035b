using System.IO.Compression;
using System.Xml.Linq;

namespace BotApp.Simulator;

/// <summary>
/// Reads a .docx as paragraphs and tables, to preview it without Word (ECMA-376 part 1, 17.3 paragraphs, 17.4 tables).
/// </summary>
public static class DocxPreview
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static IReadOnlyList<DocxBlock> Read(Stream letter)
    {
        using var file = new ZipArchive(letter, ZipArchiveMode.Read, leaveOpen: true);
        return [.. (OpenXmlPart.Read(file, "word/document.xml")?.Element(Word + "body")?.Elements() ?? []).Select(Block)
            .OfType<DocxBlock>()];
    }

    private static DocxBlock? Block(XElement element) =>
        element.Name == Word + "p" ? new DocxBlock(
            (string?)element.Element(Word + "pPr")?.Element(Word + "jc")?.Attribute(Word + "val") switch
            {
                "center" => "center",
                "right" or "end" => "right",
                "both" => "both",
                _ => "left",
            },
            [.. element.Descendants(Word + "r").Select(Run).Where(run => run.Text.Length > 0)],
            null)
        : element.Name == Word + "tbl" ? new DocxBlock("left", null, [.. element.Elements(Word + "tr").Select(Row)])
        : null;

    private static List<string> Row(XElement row) =>
        [.. row.Elements(Word + "tc").Select(cell => string.Join('\n', cell.Elements(Word + "p").Select(TextOf)))];

    private static DocxRun Run(XElement run) => new(TextOf(run), IsOn(run.Element(Word + "rPr")?.Element(Word + "b")));

    private static bool IsOn(XElement? flag) => flag is not null && (string?)flag.Attribute(Word + "val") is not ("0" or "false" or "off");

    private static string TextOf(XElement within) => string.Concat(within.Descendants().Select(part =>
        part.Name == Word + "t" ? part.Value
        : part.Name == Word + "tab" && part.Parent?.Name == Word + "r" ? "\t"
        : part.Name == Word + "br" || part.Name == Word + "cr" ? "\n"
        : ""));
}
