using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates.Detection;
using BotApp.Templates.Filling;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>Takes the people found at loading out of a template; everything else stays as it is.</summary>
public static class PeopleRemover
{
    /// <param name="samples">Also empties the few samples in the data rows, which filling replaces otherwise.</param>
    public static Result<byte[]> Remove(byte[] template, TemplateLayout layout, bool samples)
    {
        var file = template;
        if (layout.ExampleRows > (samples ? 0 : layout.ExampleTexts.Count)
            && Emptied(template, layout).IsRefused(out var why, out file))
        {
            return why;
        }

        foreach (var sheet in layout.People?.Sheets ?? [])
        {
            if (LayoutOf(file, sheet.Sheet).IsRefused(out why, out var other) || Emptied(file, other).IsRefused(out why, out file))
            {
                return why;
            }
        }

        return layout.People is { } people ? Cleared(file, people) : file;
    }

    private static Result<TemplateLayout> LayoutOf(byte[] file, string sheet) =>
        ExcelWorkbook.Open(new MemoryStream(file)).IsRefused(out var why, out var workbook)
            ? why
            : LayoutDetector.Detect(workbook, sheet, headerRow: null, firstDataRow: null);

    private static Result<byte[]> Emptied(byte[] file, TemplateLayout layout)
    {
        using var output = new MemoryStream();
        return TemplateFiller.Write(new MemoryStream(file), layout, [], output, firstSerial: 1).IsRefused(out var why, out _)
            ? why
            : output.ToArray();
    }

    private static Result<byte[]> Cleared(byte[] file, StrayPeople people)
    {
        if (ExcelWorkbook.Open(new MemoryStream(file)).IsRefused(out var why, out var workbook))
        {
            return why;
        }

        var replacements = new Dictionary<string, Action<Stream>>(StringComparer.OrdinalIgnoreCase);
        if (people.UnusedTexts > 0 && SharedStringEntries.Part(workbook) is { } strings)
        {
            var unused = SharedStringEntries.Unused(workbook);
            replacements[strings] = to => XmlPart.Rewrite(
                workbook.Package.OpenEntry(strings), to, (markup, xml) => SharedStringEntries.Empty(unused, markup, xml));
        }

        foreach (var sheet in people.Computed.Select(workbook.Sheet).OfType<WorksheetPart>())
        {
            replacements[sheet.Part] = to => XmlPart.Rewrite(workbook.Package.OpenEntry(sheet.Part), to, DropResults);
        }

        if (people.RemovesAuthors)
        {
            FileAuthors.PlanRemoval(workbook.Package, replacements);
        }

        if (replacements.Count == 0)
        {
            return file;
        }

        using var output = new MemoryStream();
        workbook.Package.CopyTo(output, replacements);
        return output.ToArray();
    }

    // The results of formulas that show a text; Excel calculates them when the file is opened.
    private static void DropResults(XmlTokenReader markup, TextWriter xml)
    {
        var (text, formula, result) = (false, false, false);
        while (markup.Read())
        {
            var starts = markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty;
            if (starts && markup.Name is "c")
            {
                (text, formula) = (XmlTag.GetAttribute(markup.Raw, "t") is "str", false);
            }
            else if (starts && markup.Name is "f")
            {
                formula = true;
            }
            else if (markup.Name is "v" && text && formula)
            {
                result = markup.Kind == XmlTokenKind.Start;
                continue;
            }

            if (!result)
            {
                xml.Write(markup.Raw);
            }
        }
    }
}
