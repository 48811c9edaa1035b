using BotApp.Basics;

namespace BotApp.Uploads;

/// <summary>A table in another format than .xlsx: how to turn it into one, in the words of the program that made it.</summary>
public sealed record OtherSpreadsheet(string Ending, Phrase HowTo) : Refusal(new Phrase(
    $"This is a {Ending} file; only .xlsx can be read here. {HowTo.English}, and send the new file.",
    $"यह {Ending} फ़ाइल है; यहाँ केवल .xlsx पढ़ी जा सकती है। {HowTo.Hindi}, और नई फ़ाइल भेजें।"))
{
    private const string GoogleSheets = "Google Sheets";

    private static readonly Phrase Excel = new(
        "Open it in Excel, choose File → Save As → “Excel Workbook (*.xlsx)”",
        "इसे Excel में खोलें, File → Save As → “Excel Workbook (*.xlsx)” चुनें");

    private static readonly Phrase LibreOffice = new(
        "Open it in LibreOffice or Excel, choose File → Save As → “Excel 2007-365 (.xlsx)”",
        "इसे LibreOffice अथवा Excel में खोलें, File → Save As → “Excel 2007-365 (.xlsx)” चुनें");

    private static readonly Phrase Numbers = new(
        "Open it in Numbers, choose File → Export To → Excel (.xlsx)", "इसे Numbers में खोलें, File → Export To → Excel (.xlsx) चुनें");

    private static readonly Phrase Google = new(
        "Open it in Google Sheets, choose File → Download → Microsoft Excel (.xlsx)",
        "इसे Google Sheets में खोलें, File → Download → Microsoft Excel (.xlsx) चुनें");

    /// <summary>The refusal for a name with such an ending; null for any other.</summary>
    public static OtherSpreadsheet? Find(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xls" or ".xlsm" or ".xlsb" or ".xlt" or ".xltx" or ".xltm" or ".csv"
            or ".tsv" => new(Path.GetExtension(name).ToLowerInvariant(), Excel),
        ".ods" or ".fods" or ".ots" => new(Path.GetExtension(name).ToLowerInvariant(), LibreOffice),
        ".numbers" => new(".numbers", Numbers),
        ".gsheet" => new(GoogleSheets, Google),
        _ => null,
    };

    /// <summary>The refusal for the address of a spreadsheet in Google's drive; null for any other address.</summary>
    public static OtherSpreadsheet? FindLink(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link)
        && (link.Host.Equals("sheets.google.com", StringComparison.OrdinalIgnoreCase)
            || (link.Host.Equals("docs.google.com", StringComparison.OrdinalIgnoreCase)
                && link.AbsolutePath.Contains("/spreadsheets/", StringComparison.OrdinalIgnoreCase)))
            ? new(GoogleSheets, Google)
            : null;
}
