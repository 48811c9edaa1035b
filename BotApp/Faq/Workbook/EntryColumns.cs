using BotApp.Basics;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Faq.Workbook;

/// <summary>The columns of the FAQ workbook: every field in both languages.</summary>
public static class EntryColumns
{
    public const string SheetName = "FAQ entries";

    public const string Id = nameof(FaqEntry.Id);
    public const string Version = nameof(StoredFaqEntry.Version);
    public const string Kind = nameof(FaqEntry.Kind);
    public const string AsOf = nameof(FaqEntry.AsOf);
    public const string ValidFrom = nameof(FaqEntry.ValidFrom);
    public const string Variants = nameof(FaqEntry.Variants);
    public const string Contacts = nameof(FaqEntry.Contacts);
    public const string Ask = nameof(FaqEntry.Ask);
    public const string Flow = nameof(FaqEntry.Flow);

    public static TemplateLayout Layout { get; } = new(
        SheetName, HeaderRow: 1, FirstDataRow: 2, [.. Columns()], Fingerprint: "", Date1904: false,
        HeaderTop: 1, LastPreparedRow: 1, ExampleTexts: [], FooterRow: null, FooterTexts: [], MaxRows: null);

    public static Phrase LabelOf(string field) => field switch
    {
        Id => new("Name of the entry", "प्रविष्टि का नाम"),
        Version => new("Version", "संस्करण"),
        Kind => new("Kind", "प्रकार"),
        AsOf => new("True on", "तथ्य की तिथि"),
        ValidFrom => new("Shown from", "कब से दिखाया जाए"),
        Variants => new("Other wordings", "अन्य शब्दों में प्रश्न"),
        Contacts => new("Contacts", "संपर्क"),
        Ask => new("Ask", "किससे पूछें"),
        Flow => new("Leads to", "अगला कदम"),
        _ => EntryDetails.LabelOf(field),
    };

    /// <summary>The help text of a column, shown on the second sheet.</summary>
    public static Phrase HintOf(string field) => field switch
    {
        Id => new("Leave as it is; leave empty for a new entry.", "यथावत रखें; नई प्रविष्टि हेतु खाली छोड़ें।"),
        Version => new(
            "Leave as it is: it shows whether the entry has been changed since the export.",
            "यथावत रखें: इससे ज्ञात होता है कि इस बीच किसी ने प्रविष्टि बदली है या नहीं।"),
        Kind => new("Choose from the list.", "सूची में से चुनें।"),
        AsOf => new("For a dated fact: the day it was true.", "दिनांकित तथ्य हेतु: वह तिथि जब यह सही था।"),
        ValidFrom => new("Optional.", "वैकल्पिक।"),
        EntryDetails.ValidUntil => new(
            "Optional: the last day on which the answer is shown. A date that has passed withdraws the entry.",
            "वैकल्पिक: वह अंतिम तिथि जब तक उत्तर दिखाया जाए। बीती हुई तिथि से प्रविष्टि हट जाती है।"),
        Variants => new(
            "One wording per line (Alt+Enter), in any language.",
            "प्रत्येक पंक्ति में एक वाक्य (Alt+Enter), किसी भी भाषा में।"),
        Contacts => new("One key per line, from the list below.", "प्रत्येक पंक्ति में एक कुंजी, नीचे दी गई सूची से।"),
        Ask => new(
            "For an unknown answer: the key of the contact to ask, from the list below.",
            "जो ज्ञात नहीं है उसके लिए: किससे पूछें, उसकी कुंजी, नीचे दी गई सूची से।"),
        Flow => new("Optional: the request the reader would file next.", "वैकल्पिक: पाठक का अगला अनुरोध।"),
        EntryDetails.MoreEnglish or EntryDetails.MoreHindi => new(
            "Optional; if given, in both languages.",
            "वैकल्पिक; दिया जाए तो दोनों भाषाओं में।"),
        _ => new("Required.", "अनिवार्य।"),
    };

    public static string DisplayTextOf(FaqKind kind) => (kind switch
    {
        FaqKind.Answer => new Phrase("Answer", "उत्तर"),
        FaqKind.Dated => new Phrase("Dated fact", "दिनांकित तथ्य"),
        FaqKind.Unknown => new Phrase("Not known", "ज्ञात नहीं"),
        FaqKind.LookAlike => new Phrase("Similar name", "मिलते-जुलते नाम का"),
        FaqKind.OtherMatter => new Phrase("Another office's work", "अन्य कार्यालय का कार्य"),
    }).Both();

    public static string DisplayTextOf(RequestKind flow) => FlowCatalog.Of(flow).Name.Both();

    public static FaqKind ParseKind(string words) => Enum.GetValues<FaqKind>().Single(kind => DisplayTextOf(kind) == words);

    public static RequestKind? ParseFlow(string words) =>
        words.Length == 0 ? null : FlowCatalog.All.Select(flow => flow.Kind).Single(flow => DisplayTextOf(flow) == words);

    private static IEnumerable<TemplateColumn> Columns()
    {
        (string Field, ColumnKind Kind, bool Required)[] columns =
        [
            (Id, ColumnKind.Text, false),
            (Version, ColumnKind.Number, false),
            (Kind, ColumnKind.Choice, true),
            (EntryDetails.QuestionEnglish, ColumnKind.Text, true),
            (EntryDetails.QuestionHindi, ColumnKind.Text, true),
            (EntryDetails.ShortEnglish, ColumnKind.Text, true),
            (EntryDetails.ShortHindi, ColumnKind.Text, true),
            (EntryDetails.MoreEnglish, ColumnKind.Text, false),
            (EntryDetails.MoreHindi, ColumnKind.Text, false),
            (EntryDetails.Source, ColumnKind.Text, true),
            (EntryDetails.LastVerifiedOn, ColumnKind.Date, true),
            (AsOf, ColumnKind.Date, false),
            (ValidFrom, ColumnKind.Date, false),
            (EntryDetails.ValidUntil, ColumnKind.Date, false),
            (Variants, ColumnKind.Text, false),
            (Contacts, ColumnKind.Text, false),
            (Ask, ColumnKind.Text, false),
            (Flow, ColumnKind.Choice, false),
        ];
        return columns.Select((column, at) => new TemplateColumn(
            at + 1,
            LabelOf(column.Field).Both(),
            column.Field,
            ColumnRole.Answer,
            column.Kind,
            column.Required,
            ChoicesOf(column.Field),
            null));
    }

    private static IReadOnlyList<string> ChoicesOf(string field) => field switch
    {
        Kind => [.. Enum.GetValues<FaqKind>().Select(DisplayTextOf)],
        Flow => [.. FlowCatalog.All.Select(flow => DisplayTextOf(flow.Kind))],
        _ => [],
    };
}
