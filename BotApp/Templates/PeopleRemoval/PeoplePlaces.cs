using BotApp.Basics;
using BotApp.Excel;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>The parts of a workbook in the words of Excel, each with how to clear it there.</summary>
public static class PeoplePlaces
{
    private static readonly Phrase Inspect = Phrase.Same("File → Info → Check for Issues → Inspect Document → Remove All");

    /// <summary>How to reach a hidden sheet, to stand before what to do there.</summary>
    public static Phrase Unhide(bool hidden) => hidden
        ? new Phrase("right-click any sheet tab → Unhide…, then ", "किसी भी शीट-टैब पर राइट-क्लिक → Unhide…, फिर ")
        : Phrase.Empty;

    public static PersonInOtherPart Cell(WorksheetPart sheet, string cell) => new(
        new Phrase($"sheet “{sheet.Name}”, cell {cell}", $"शीट “{sheet.Name}”, कक्ष {cell}"),
        Unhide(sheet.Hidden) + new Phrase("clear the cell", "कक्ष रिक्त करें"));

    public static PersonInOtherPart SheetSettings(WorksheetPart sheet) => new(
        new Phrase(
            $"header, footer, input message or scenario of the sheet “{sheet.Name}”",
            $"शीट “{sheet.Name}” का हेडर, फ़ुटर, इनपुट संदेश अथवा परिदृश्य"),
        Unhide(sheet.Hidden) + new Phrase(
            "clear Page Layout → Print Titles → Header/Footer, Data → Data Validation and Data → What-If Analysis → Scenario Manager",
            "Page Layout → Print Titles → Header/Footer, Data → Data Validation तथा Data → What-If Analysis → Scenario Manager साफ़ करें"));

    public static PersonInOtherPart List(string sheet, string header) => new(
        new Phrase($"the list of “{header}” on the sheet “{sheet}”", $"शीट “{sheet}” में “{header}” की सूची"),
        new Phrase(
            "select the column, Data → Data Validation → Clear All, and delete the cells or the name that hold the list",
            "स्तंभ चुनें, Data → Data Validation → Clear All, और सूची वाले कक्ष अथवा नाम हटाएँ"));

    public static PersonInOtherPart Name(string name) => new(
        new Phrase($"the defined name “{name}”", $"परिभाषित नाम “{name}”"),
        Phrase.Same("Formulas → Name Manager → Delete"));

    public static PersonInOtherPart Chart(Phrase place) => new(
        new Phrase("a chart keeps a copy of the rows", "चार्ट में पंक्तियों की प्रति है") + place,
        new Phrase(
            "clear the filled rows, so that the chart becomes empty, or delete the chart",
            "भरी हुई पंक्तियाँ रिक्त करें ताकि चार्ट रिक्त हो जाए, अथवा चार्ट हटाएँ"));

    public static PersonInOtherPart Pivot(Phrase place) => new(
        new Phrase("a PivotTable keeps a copy of the rows", "PivotTable में पंक्तियों की प्रति है") + place,
        new Phrase(
            "click the PivotTable, PivotTable Analyze → Select → Entire PivotTable, and press Delete",
            "PivotTable पर क्लिक करें, PivotTable Analyze → Select → Entire PivotTable, और Delete दबाएँ"));

    public static PersonInOtherPart Revisions() => new(
        new Phrase("the history of changes of a shared workbook", "साझा कार्यपुस्तिका का परिवर्तन-इतिहास"),
        Phrase.Same("Review → Unshare Workbook"));

    public static PersonInOtherPart Thumbnail() => new(
        new Phrase("the preview picture of the file shows its rows", "फ़ाइल के पूर्वावलोकन चित्र में पंक्तियाँ दिखती हैं"),
        new Phrase(
            "File → Info → Properties → Advanced Properties, clear “Save Thumbnails”",
            "File → Info → Properties → Advanced Properties में “Save Thumbnails” का चिह्न हटाएँ"));

    /// <summary>The place and remedy for any other part, by its name in the package.</summary>
    public static PersonInOtherPart Part(string part, Phrase place) => part.ToLowerInvariant() switch
    {
        var one when one.Contains("comment", StringComparison.Ordinal) || one.StartsWith("xl/persons/", StringComparison.Ordinal) => new(
            new Phrase("a comment", "टिप्पणी (comment)") + place, Phrase.Same("Review → Delete")),
        var one when one.Contains("chart", StringComparison.Ordinal) => Chart(place),
        var one when one.Contains("pivot", StringComparison.Ordinal) || one.Contains("slicer", StringComparison.Ordinal) => Pivot(place),
        var one when one.Contains("drawing", StringComparison.Ordinal) || one.Contains("diagram", StringComparison.Ordinal) => new(
            new Phrase("a text box or shape", "टेक्स्ट बॉक्स अथवा आकृति") + place,
            new Phrase("click it and press Delete", "उस पर क्लिक कर Delete दबाएँ")),
        var one when one.StartsWith("docprops/", StringComparison.Ordinal) => new(
            new Phrase("the file's properties", "फ़ाइल के गुण (Properties)"), Inspect),
        var one when one.StartsWith("customxml/", StringComparison.Ordinal) => new(
            new Phrase("custom XML data", "कस्टम XML डेटा"), Inspect),
        var one when one.EndsWith("workbook.xml", StringComparison.Ordinal) => new(
            new Phrase("a defined name", "परिभाषित नाम"), Phrase.Same("Formulas → Name Manager → Delete")),
        _ => new(
            new Phrase($"a part that Excel does not show ({part})", $"Excel में न दिखने वाला भाग ({part})"),
            new Phrase(
                "right-click the sheet's tab → Move or Copy → (new book) → Create a copy",
                "शीट-टैब पर राइट-क्लिक → Move or Copy → (new book) → Create a copy")),
    };

    /// <summary>" (sheet “X”)" for the sheet whose relationships lead to the part, directly or through its drawing.</summary>
    public static Phrase SheetOf(ExcelWorkbook workbook, string part)
    {
        var owner = workbook.Sheets.FirstOrDefault(sheet => PackageRelationships.Read(workbook.Package, sheet.Part)
            .Any(near => Same(near.Target, part) || (near.IsA("drawing")
                && PackageRelationships.Read(workbook.Package, near.Target).Any(far => Same(far.Target, part)))));
        return owner is null ? Phrase.Empty : new Phrase($" (sheet “{owner.Name}”)", $" (शीट “{owner.Name}”)");
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
