using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>The file is not an .xlsx workbook.</summary>
public sealed record NotAWorkbook() : Refusal(new Phrase(
    "This file cannot be read as an Excel workbook (.xlsx). Please open it in Excel, save it as .xlsx and send it again.",
    "यह फ़ाइल Excel कार्यपुस्तिका (.xlsx) के रूप में पढ़ी नहीं जा सकी। कृपया इसे Excel में खोलकर .xlsx के रूप में सहेजें और पुनः भेजें।"));

/// <summary>An Excel 97 or password-protected file: both use the same container format.</summary>
public sealed record LegacyOrEncryptedWorkbook() : Refusal(new Phrase(
    "This is an old Excel file (.xls) or it needs a password to open. Please save it as .xlsx without a password and send it again.",
    "यह पुरानी Excel फ़ाइल (.xls) है अथवा पासवर्ड से सुरक्षित है। कृपया इसे बिना पासवर्ड के .xlsx के रूप में सहेजकर पुनः भेजें।"));

/// <summary>A web page or text file with an Excel extension.</summary>
public sealed record WebPageAsWorkbook() : Refusal(new Phrase(
    "This file is a web page or text with an Excel name. Please open it in Excel, save it as .xlsx and send it again.",
    "यह फ़ाइल वस्तुतः वेब पृष्ठ या पाठ है, Excel कार्यपुस्तिका नहीं। कृपया इसे Excel में खोलकर .xlsx के रूप में सहेजें और पुनः भेजें।"));

/// <summary>The file is truncated or inconsistent.</summary>
/// <param name="Place">Where: a sheet and cell, or the part of the file.</param>
public sealed record DamagedWorkbook(Phrase Place) : Refusal(new Phrase(
    $"The workbook is damaged: {Place.English}. In Excel: File → Open → Browse, select the file, "
        + "click the arrow beside Open and choose “Open and Repair…”; "
        + "then File → Save As → “Excel Workbook (*.xlsx)” and send the new file. "
        + "If Excel cannot open it either, please get the file again from where it came.",
    $"कार्यपुस्तिका क्षतिग्रस्त है: {Place.Hindi}। Excel में: File → Open → Browse, फ़ाइल चुनें, "
        + "Open के पास वाले तीर पर क्लिक कर “Open and Repair…” चुनें; "
        + "फिर File → Save As → “Excel Workbook (*.xlsx)” से सहेजें और नई फ़ाइल भेजें। "
        + "यदि Excel में भी न खुले, तो कृपया फ़ाइल पुनः प्राप्त करें।"))
{
    /// <summary>The place in the words of Excel, as far as the fault tells it.</summary>
    public static DamagedWorkbook From(Exception fault) => new(fault switch
    {
        DamagedCellException { Sheet: var sheet, Cell: var cell } when cell.StartsWith("row ", StringComparison.Ordinal) =>
            new Phrase($"sheet “{sheet}”, {cell}", $"शीट “{sheet}”, पंक्ति {cell[4..]}"),
        DamagedCellException { Sheet: var sheet, Cell: var cell } =>
            new Phrase($"sheet “{sheet}”, cell {cell}", $"शीट “{sheet}”, कक्ष {cell}"),
        System.Xml.XmlException { SourceUri: { Length: > 0 } part } => Part(part),
        InvalidDataException { Message: "zip" } or EndOfStreamException => new Phrase(
            "it is not complete, as after a broken download", "यह पूर्ण नहीं है, जैसे अधूरे डाउनलोड के बाद"),
        InvalidDataException { Message: var part } when part.Contains('.', StringComparison.Ordinal) => Part(part),
        _ => new Phrase("its contents cannot be read", "इसकी सामग्री पढ़ी नहीं जा सकी"),
    });

    private static Phrase Part(string part) => part.ToLowerInvariant() switch
    {
        var one when one.Contains("sharedstrings", StringComparison.Ordinal) => new("its texts", "इसके पाठ"),
        var one when one.Contains("styles", StringComparison.Ordinal) => new("its cell formats", "इसके कक्ष-प्रारूप"),
        var one when one.EndsWith("workbook.xml", StringComparison.Ordinal) => new("its list of sheets", "इसकी शीट-सूची"),
        var one when one.Contains("/worksheets/", StringComparison.Ordinal) => new(
            $"the contents of a sheet ({Path.GetFileNameWithoutExtension(part)})",
            $"एक शीट की सामग्री ({Path.GetFileNameWithoutExtension(part)})"),
        _ => new($"the part {part}", $"भाग {part}"),
    };
}

public sealed record CellTooLong() : Refusal(new Phrase(
    $"A cell has more than {CellText.MaxLength:N0} characters, the most that Excel keeps in one. "
        + "Please shorten or clear it and send the file again.",
    $"एक कक्ष में {CellText.MaxLength:N0} से अधिक अक्षर हैं, जो Excel के एक कक्ष की सीमा है। "
        + "कृपया उसे छोटा अथवा खाली कर फ़ाइल पुनः भेजें।"));

/// <summary>The workbook exceeds <see cref="WorkbookLimits"/>.</summary>
public sealed record WorkbookTooLarge(Phrase What) : Refusal(new Phrase(
    $"The workbook is too large: {What.English}. Please send a smaller file.",
    $"कार्यपुस्तिका बहुत बड़ी है: {What.Hindi}। कृपया छोटी फ़ाइल भेजें।"));

/// <summary>
/// The workbook has content that could run or load something on the recipient's machine: macros, external links, embedded objects.
/// <paramref name="Remedy"/> is what to do in Excel, <paramref name="Place"/> the sheet and cell where they are known.
/// </summary>
public sealed record ActiveContent(Phrase What, Phrase Remedy, Phrase? Place = null) : Refusal(new Phrase(
    $"The workbook contains {What.English}{In(Place?.English)}, which cannot be accepted. "
        + $"In Excel: {Remedy.English}; then save as .xlsx and send it again.",
    $"कार्यपुस्तिका में {What.Hindi} है{In(Place?.Hindi)}, जिसे स्वीकार नहीं किया जा सकता। "
        + $"Excel में: {Remedy.Hindi}; फिर .xlsx के रूप में सहेजें और पुनः भेजें।"))
{
    private static string In(string? place) => place is null ? "" : $" ({place})";
}
