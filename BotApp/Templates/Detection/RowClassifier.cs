using System.Globalization;
using System.Text.RegularExpressions;
using BotApp.Excel;
using BotApp.OfficeDirectory;

namespace BotApp.Templates.Detection;

/// <summary>
/// Tells people from hints, and from notes, totals and signature lines, below the headings of a table. In doubt a row with several
/// cells is a person, so that nobody's data stays in a file that is sent.
/// </summary>
/// <param name="fields">Each column of the header with its field.</param>
public sealed partial class RowClassifier(IReadOnlyDictionary<int, string> fields)
{
    private const int MaxNameWords = 6;

    /// <param name="constants">Values that every prepared row has; they say nothing about a row.</param>
    /// <param name="followsPerson">The row above is a person, so a name alone is one too.</param>
    public RowKind Classify(SheetRow row, IReadOnlyDictionary<int, string> constants, bool followsPerson)
    {
        var cells = row.Cells.Where(cell => cell is { HasText: true, HasFormula: false } && fields.ContainsKey(cell.Column)).ToList();
        var serial = cells.FirstOrDefault(cell => fields[cell.Column] == TemplateField.Serial);
        var numbered = serial is not null && SerialNumber().IsMatch(serial.Text.Trim());
        var texts = cells
            .Where(cell => cell != serial && !(constants.TryGetValue(cell.Column, out var text) && text == cell.Text))
            .ToList();
        var label = serial is null || numbered ? "" : serial.Text.Trim();
        if (texts.Count == 0)
        {
            return label.Length > 0 || HasTextBetweenColumns(row) ? RowKind.Note : RowKind.Blank;
        }

        return IsSample(label) ? RowKind.Person
            : IsFooterLine(label.Length > 0 ? label : texts[0].Text) || texts.Any(cell => Signature().IsMatch(cell.Text)) ? RowKind.Note
            : Judge(row, texts, label, numbered, followsPerson);
    }

    /// <summary>Whether the text begins a total, a note, a place or a signature line.</summary>
    public static bool IsFooterLine(string text) => Footer().IsMatch(text.Trim());

    /// <summary>Whether the text declares itself a sample: "Sample", "e.g. …", "नमूना".</summary>
    public static bool IsSample(string text) => Sample().IsMatch(text);

    /// <summary>Whether the text can be the name of a person: a few words of letters.</summary>
    public static bool LooksLikeName(string text) =>
        text.Length <= 80 && Name().IsMatch(text.Trim()) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxNameWords;

    private RowKind Judge(SheetRow row, List<SheetCell> texts, string label, bool numbered, bool followsPerson)
    {
        var hints = texts.Count(cell => Hint().IsMatch(cell.Text.Trim())) + (Hint().IsMatch(label) ? 1 : 0);
        var fits = texts.Count(cell => Fits(cell) == true);
        var misfits = texts.Count(cell => Fits(cell) == false);
        var named = texts.Any(cell => IsName(fields[cell.Column]) && LooksLikeName(cell.Text));
        return hints > 0 && fits == 0 && (hints * 2 >= texts.Count || (misfits > 0 && !numbered)) ? RowKind.Hint
            : texts.Count == 1 ? (named || fits > 0) && (numbered || followsPerson) ? RowKind.Person : RowKind.Note
            : numbered || fits > 0 || named ? RowKind.Person
            : texts.Count >= Math.Max(2, fields.Count / 2) && !HasTextBetweenColumns(row) ? RowKind.Person
            : RowKind.Note;
    }

    private bool HasTextBetweenColumns(SheetRow row) => row.Cells.Any(cell => cell is { HasText: true, HasFormula: false }
        && !fields.ContainsKey(cell.Column) && cell.Column > fields.Keys.Min() && cell.Column < fields.Keys.Max());

    /// <summary>Whether the cell holds what its column asks for; null when any text could.</summary>
    private bool? Fits(SheetCell cell) => FieldMeaning.KindOf(fields[cell.Column]) switch
    {
        ColumnKind.Date => cell.Content is CellContent.Date || IsSerialDate(cell) || AnswerParser.ParseDate(cell.Text) is not null,
        ColumnKind.Email => AnswerParser.IsEmail(cell.Text.Trim()),
        ColumnKind.Phone => AnswerParser.ParsePhone(AnswerParser.Clean(cell.Text), mobile: false) is not null,
        _ => fields[cell.Column] is TemplateField.Designation or TemplateField.OldDesignation or TemplateField.NewDesignation
            && Designations.Parse(cell.Text) is not Designation.Other ? true : null,
    };

    // 1913 to 2091.
    private static bool IsSerialDate(SheetCell cell) => cell.Content is CellContent.Number
        && double.TryParse(cell.Text, CultureInfo.InvariantCulture, out var days) && days is > 5_000 and < 70_000;

    private static bool IsName(string field) =>
        field is TemplateField.Name or TemplateField.FirstName or TemplateField.MiddleName or TemplateField.LastName;

    [GeneratedRegex(@"^[(\[]?\p{Nd}{1,6}[.)\]]*$")]
    private static partial Regex SerialNumber();

    [GeneratedRegex(
        @"^[(\[]?(?:(?:sample|example|specimen|illustration)\b|e\.?g\.?|उदाहरण|नमूना)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sample();

    [GeneratedRegex(@"^[\p{L}\p{M}\s.'’,()\u200C\u200D-]+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"signature|\bseal\b|हस्ताक्षर|मुहर", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    // The words at the start of a footer line, alone or with what was filled in: "Place: Kochi", "Total 25".
    [GeneratedRegex(
        @"^[\s*(\[]*(?:(?:notes?|n\.?b|nb|instructions?|encl(?:osures?)?|copy to|certified|verified|countersigned?|forwarded"
            + @"|prepared by|checked by|approved by|submitted)\b|(?:sub ?|grand )?total\b|(?:place|dated?|station|sd/?|name (?:and"
            + @"|&) designation(?: of (?:the )?(?:head|officer).*)?)\s*(?:[:_.…-]|$)|कुल|योग\b|टिप्पणी|नोट\b|स्थान|दिनांक|प्रमाणित"
            + @"|सत्यापित|संलग्नक|प्रतिलिपि|अग्रेषित)|:\s*$|_{3,}|\.{5,}|^\*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Footer();

    [GeneratedRegex(
        @"^\W*(?:required|optional|mandatory|compulsory|conditional|drop ?down|list|text|numeric|number|alphanumeric|string|integer"
            + @"|date|free text|help(?: text)?|hints?|field ?names?|data ?types?|formats?|descriptions?|n/?a|yes/no|y/n"
            + @"|m/f)\b(?:\W*(?:required|optional|mandatory|or|field|only|format|text|type|name)\b)*\W*[\d\s()]*$"
            + @"|\bas (?:per|in|on|recorded|given|mentioned|printed)\b|\bd{1,2}\s*[-/. ]?\s*m{1,3}\s*[-/. ]?\s*y{2,4}\b|\b(?:choose"
            + @"|select|pick|enter|fill|type|write|specify|mention|leave|please|do not|don't)\b|\bfrom (?:the )?list\b|\b(?:digits?"
            + @"|characters?|letters?|chars?)\b|\b(?:max|min)(?:imum|\.|\b)|\be\.?g\.|\bexample:|\bonly$|\bif (?:any|applicable)\b"
            + @"|\b(?:varchar|nvarchar|char)\b|^[a-z]+(?:_[a-z0-9]+)+$"
        + @"|अनिवार्य|वैकल्पिक|सूची से|चुनें|भरें|लिखें|अंक|प्रारूप|के अनुसार|उदाहरण|केवल",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();
}
