using System.Globalization;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>
/// A filled copy from a seed, as clerks send them: dates and numbers in every form, spaces, digits of Hindi, formulas, "as above", merged
/// and hidden rows, empty rows, repeated headings, totals and signatures. <paramref name="Rows"/> are the officers' rows by number, each
/// cell with what must be read from it; null where it must be refused.
/// </summary>
public sealed record RandomFilledFile(
    byte[] File,
    IReadOnlyDictionary<int, IReadOnlyDictionary<string, string?>> Rows,
    IReadOnlySet<int> Skipped,
    IReadOnlyList<string> Merged)
{
    public static readonly string[] Headings =
        ["Sl. No.", "Name of officer *", "Designation *", "Date of birth *", "Mobile no. *", "Official e-mail", "Pay level"];

    private static readonly (string Field, Func<Random, (string Xml, string? Read)> Make)[] Columns =
    [
        (TemplateField.Name, Name), (TemplateField.Designation, Designation), (TemplateField.DateOfBirth, Date),
        (TemplateField.Mobile, Mobile), (TemplateField.Email, Email), ("PayLevel_G", Level),
    ];

    public static byte[] Template() => new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
        TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Application"))
        + TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 1, Headings)),
        after: """<dataValidations count="1"><dataValidation type="list" sqref="C4:C90"><formula1>"Inspector,Superintendent"</formula1></dataValidation></dataValidations>"""))
        .ToBytes();

    public static RandomFilledFile Make(int seed)
    {
        var random = new Random(seed);
        var (xml, rows, skipped) = (new List<string>(), new Dictionary<int, IReadOnlyDictionary<string, string?>>(), new HashSet<int>());
        var merged = new List<string>();
        var top = random.Next(1, 6);
        xml.Add(TemplateBuilder.Row(top, TemplateBuilder.Texts(top, 1, [.. Headings.Select(text => Retyped(text, random))])));
        var number = top + 1;
        for (var left = random.Next(1, 15); left > 0; number++)
        {
            switch (random.Next(8))
            {
                case 0:
                    break;
                case 1 when rows.Count > 0:
                    xml.Add(TemplateBuilder.Row(number, TemplateBuilder.Texts(number, 1, Headings)));
                    break;
                default:
                    var cells = Columns.Select((column, at) => (column.Field, At: at + 2, Made: column.Make(random))).ToList();
                    if (rows.ContainsKey(number - 1) && random.Next(6) == 0)
                    {
                        // The designation is merged with the cell above, which alone keeps a value.
                        merged.Add($"C{number - 1}:C{number}");
                        cells[1] = (TemplateField.Designation, 3, ("", null));
                    }

                    rows.Add(number, cells.ToDictionary(cell => cell.Field, cell => cell.Made.Read));
                    xml.Add(TemplateBuilder.Row(
                        number,
                        $"<c r=\"A{number}\"><v>{rows.Count}</v></c>"
                            + string.Concat(cells
                                .Select(cell => cell.Made.Xml.Replace(
                                    "@",
                                    $"{CellRange.ColumnName(cell.At)}{number}",
                                    StringComparison.Ordinal))
                                .Select(text => text.Replace("&at;", "@", StringComparison.Ordinal))),
                        random.Next(6) == 0 ? " hidden=\"1\"" : ""));
                    left--;
                    break;
            }
        }

        foreach (var line in new[] { "Total", "Signature of the Section Head:" }.Where(_ => random.Next(2) == 0))
        {
            number += random.Next(1, 3);
            skipped.Add(number);
            xml.Add(TemplateBuilder.Row(number, TemplateBuilder.Texts(number, 0, "", line)));
        }

        var merges = merged.Count == 0
            ? ""
            : $"<mergeCells>{string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        var file = new TemplateBuilder().Sheet("Sheet1", TemplateBuilder.SheetXml(string.Concat(xml), after: merges)).ToBytes();
        return new RandomFilledFile(file, rows, skipped, merged);
    }

    // Dots, spaces and case of a heading are no difference.
    private static string Retyped(string heading, Random random) => random.Next(4) switch
    {
        0 => heading.ToUpperInvariant(),
        1 => heading.Replace(".", "", StringComparison.Ordinal),
        2 => $"  {heading.Replace(" ", "  ", StringComparison.Ordinal)} ",
        _ => heading,
    };

    private static (string, string?) Name(Random random)
    {
        var name = $"Officer {(char)('A' + random.Next(26))}{(char)('a' + random.Next(26))} Nair";
        return random.Next(8) switch
        {
            0 => (Text($"  {name}  "), name),
            1 => (Text($"{name}\u00A0"), name),
            2 => (Formula($"UPPER(\"{name}\")", name), null),
            3 => (Text("-do-"), null),
            4 => (Text(""), null),
            _ => (Text(name), name),
        };
    }

    private static (string, string?) Designation(Random random) => random.Next(7) switch
    {
        0 => (Text("INSPECTOR"), "Inspector"),
        1 => (Text(" superintendent "), "Superintendent"),
        2 => (Text("Examiner"), null),
        3 => (Text("\""), null),
        4 => (Error("#N/A"), null),
        _ => (Text("Inspector"), "Inspector"),
    };

    private static (string, string?) Date(Random random)
    {
        var day = new DateOnly(random.Next(1965, 2001), random.Next(1, 13), random.Next(1, 29));
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = (string format) => day.ToString(format, CultureInfo.InvariantCulture);
        return random.Next(12) switch
        {
            0 => (Text(text("dd/MM/yyyy")), iso),
            1 => (Text(text("d.M.yyyy") + "."), iso),
            2 => (Text(text("d MMMM yyyy")), iso),
            3 => (Text($"{day.Day}th {text("MMM, yyyy")}"), iso),
            4 => (Text(text("dd-MM-yyyy") + " 00:00:00"), iso),
            5 => (Text(Hindi(text("dd-MM-yyyy"))), iso),
            6 => ($"<c r=\"@\" s=\"3\"><v>{(day.ToDateTime(default) - new DateTime(1899, 12, 30)).Days}</v></c>", iso),
            7 => (Text(text("dd-MM-yy")), null),
            8 => (Text("31-02-1980"), null),
            9 => (Text("not known"), null),
            10 => (Formula("TODAY()", "45000"), null),
            _ => (Text(iso), iso),
        };
    }

    private static (string, string?) Mobile(Random random)
    {
        var number = $"9{random.Next(100_000_000, 999_999_999)}";
        return random.Next(9) switch
        {
            0 => ($"<c r=\"@\"><v>{number}</v></c>", number),
            1 => ($"<c r=\"@\"><v>{number[0]}.{number[1..]}E9</v></c>", number),
            2 => (Text($"(+91) {number[..5]} {number[5..]}"), number),
            3 => (Text($"0{number[..5]}-{number[5..]} "), number),
            4 => (Text($"{number[..5]}\u00A0{number[5..]}"), number),
            5 => (Text(Hindi(number)), number),
            6 => (Text(number[..9]), null),
            7 => (Text("landline only"), null),
            _ => (Text(number), number),
        };
    }

    private static (string, string?) Email(Random random) => random.Next(4) switch
    {
        0 => (Text(""), ""),
        1 => (Text("first.last gov.in"), null),
        _ => (Text(" first.last&at;gov.in "), "first.last@gov.in"),
    };

    private static (string, string?) Level(Random random) => random.Next(3) switch
    {
        0 => ("<c r=\"@\"><v>7</v></c>", "7"),
        1 => (Text("Level 8"), "Level 8"),
        _ => (Text(""), ""),
    };

    private static string Hindi(string digits) =>
        string.Concat(digits.Select(letter => char.IsAsciiDigit(letter) ? (char)('०' + (letter - '0')) : letter));

    private static string Text(string text) =>
        text.Length == 0
            ? ""
            : $"<c r=\"@\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text.Replace(
                "\"",
                "&quot;",
                StringComparison.Ordinal)}</t></is></c>";

    private static string Formula(string formula, string result) =>
        $"<c r=\"@\" t=\"str\"><f>{formula}</f><v>{result}</v></c>";

    private static string Error(string text) => $"<c r=\"@\" t=\"e\"><v>{text}</v></c>";
}
