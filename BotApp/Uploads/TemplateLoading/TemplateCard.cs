using System.Globalization;
using System.Text;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>The cards for loading a template: mapping, corrections, form preview, filled sample, confirmation.</summary>
public static partial class TemplateCard
{
    /// <summary>Columns per page, to keep the card small.</summary>
    public const int ColumnsPerPage = 16;

    /// <summary>Maximum size of the officer's form in bytes; Teams rejects cards above 28 KB.</summary>
    public const int MaxFormBytes = 24 * 1024;

    /// <param name="begun">Templates that were sent and not confirmed yet.</param>
    public static CardContent List(
        Language language, IReadOnlyList<TemplateLine> inUse, IReadOnlyList<StagedWorkbook> begun, Refusal? why = null)
    {
        var card = new CardBuilder(language, new Phrase("Official templates", "निर्धारित टेम्पलेट")).Error(why);
        foreach (var line in inUse)
        {
            card.Heading(line.Kind.DisplayText())
                .Facts(
                    (new Phrase("Version", "संस्करण"), Phrase.Same($"{line.Number}")),
                    (new Phrase("Loaded", "लोड किया गया"), OfficeTime.DisplayText(line.LoadedAt)),
                    (new Phrase("Questions to the officer", "अधिकारी से प्रश्न"), Phrase.Same($"{line.Questions}")));
            if (line.InForceFrom is { } from)
            {
                card.Facts((new Phrase("In force from", "लागू होने की तिथि"), OfficeTime.DisplayText(from)));
            }

            if (line.IsSample)
            {
                card.Warning(new Phrase(
                    "SAMPLE: please load the official file before real applications are sent.",
                    "नमूना (SAMPLE): वास्तविक आवेदन भेजने से पूर्व कृपया आधिकारिक फ़ाइल लोड करें।"));
            }
        }

        foreach (var staged in begun)
        {
            card.RowButton(new Phrase($"Continue: {staged.Name}", $"जारी रखें: {staged.Name}"), new MapTemplate(staged.Id));
        }

        return card
            .Text(new Phrase(
                "To load another version, attach the empty official file (.xlsx) in this chat. "
                    + "Nothing changes until you have checked and confirmed how it is read.",
                "नया संस्करण लोड करने हेतु रिक्त आधिकारिक फ़ाइल (.xlsx) इसी चैट में संलग्न करें। "
                    + "आपके देखने एवं पुष्टि करने से पहले कुछ नहीं बदलेगा।"))
            .Button<ShowWorkList>(new Phrase("Work list", "कार्य सूची"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Mapping(
        Language language, StagedWorkbook staged, TemplateLayout layout, RequestKind kind, int page, Refusal? why = null)
    {
        var pages = Math.Max(1, (layout.Columns.Count + ColumnsPerPage - 1) / ColumnsPerPage);
        page = Math.Clamp(page, 1, pages);
        var shown = layout.Columns.Skip((page - 1) * ColumnsPerPage).Take(ColumnsPerPage).ToList();
        var card = new CardBuilder(language, new Phrase("New template: how it was read", "नया टेम्पलेट: इसे ऐसे पढ़ा गया"))
            .Error(why)
            .Facts(
                (new Phrase("File", "फ़ाइल"), Phrase.Same(staged.Name)),
                (new Phrase("Sheet", "शीट"), Phrase.Same(layout.SheetName)),
                (new Phrase("Headings in row", "शीर्षक पंक्ति"), Phrase.Same($"{layout.HeaderRow}")),
                (new Phrase("Data from row", "डेटा पंक्ति से"), Phrase.Same($"{layout.FirstDataRow}")));
        RowNotes(card, layout);
        PeopleNotes(card, layout);
        card
            .Heading(pages == 1
                ? Columns(layout)
                : new Phrase($"Columns, page {page} of {pages}", $"स्तंभ, पृष्ठ {page}/{pages}"));
        foreach (var column in shown)
        {
            card.Text(ColumnText.Summary(column));
            if (ColumnText.ConflictWarning(column) is { } clash)
            {
                card.Warning(clash);
            }
        }

        card.RowButton(new Phrase("Headings or data are elsewhere", "शीर्षक या डेटा अन्यत्र हैं"), new SetHeaderRow(staged.Id));
        if (pages > 1)
        {
            card.RowButton(new Phrase("Other columns", "अन्य स्तंभ"), new MapTemplate(staged.Id, page % pages + 1));
        }

        return card
            .Keeps<PreviewTemplate>(staged.Id)
            .Choice(
                CorrectColumn.Chosen,
                new Phrase("A column to correct", "सुधारने हेतु स्तंभ"),
                shown.Select(ColumnEntry),
                null,
                required: false)
            .Choice(
                PreviewTemplate.Kind,
                new Phrase("Used for", "प्रयोजन"),
                FlowCatalog.TemplateFlows.Select(flow => (flow.Name, flow.Kind.ToString())),
                kind.ToString(),
                required: false,
                expanded: true)
            .Submit(new Phrase("Next: the officer's form", "आगे: अधिकारी का फ़ॉर्म"), new PreviewTemplate(staged.Id))
            .Submit(new Phrase("Correct the column", "स्तंभ सुधारें"), new CorrectColumn(staged.Id, null))
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Build(Columns(layout) + new Phrase(" found; nothing changes until you confirm", " मिले; आपकी पुष्टि से पहले कुछ नहीं बदलेगा"));
    }

    /// <summary>A column as an entry of the list from which the cell chooses.</summary>
    public static (Phrase Title, string Value) ColumnEntry(TemplateColumn column) =>
        (Phrase.Same($"{column.Letters} {ColumnText.Shorten(column.Header)}"), column.Index.ToString(CultureInfo.InvariantCulture));

    public static CardContent Heading(
        Language language, StagedWorkbook staged, string? sheet, string? row, string? firstData, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Where are the column headings?", "स्तंभ-शीर्षक कहाँ हैं?"))
            .Error(why)
            .Text(Phrase.Same(staged.Name))
            .Keeps<SetHeaderRow>(staged.Id)
            .TextInput(
                SetHeaderRow.Sheet,
                new Phrase("Name of the sheet, as on its tab", "शीट का नाम, जैसा टैब पर है"),
                sheet,
                required: true,
                31)
            .TextInput(
                SetHeaderRow.Row,
                new Phrase("Row with the headings (the lowest, if there are several)", "शीर्षकों वाली पंक्ति (कई हों तो सबसे नीचे की)"),
                row,
                required: true,
                3)
            .TextInput(
                SetHeaderRow.FirstData,
                new Phrase("First row for data (leave empty to find it by itself)", "डेटा की पहली पंक्ति (स्वतः पहचान हेतु रिक्त छोड़ें)"),
                firstData,
                required: false,
                3)
            .Submit(new Phrase("Read again", "पुनः पढ़ें"), new SetHeaderRow(staged.Id, Filled: true))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new MapTemplate(staged.Id))
            .Build();

    public static CardContent Column(
        Language language, StagedWorkbook staged, TemplateColumn column, Inputs? typed = null, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Correct a column", "स्तंभ सुधारें"))
            .Error(why)
            .Text(ColumnText.Summary(column))
            .Keeps<CorrectColumn>(FormattableString.Invariant($"{staged.Id:N}/{column.Index}"))
            .Choice(
                CorrectColumn.Role, new Phrase("Who fills it", "कौन भरता है"),
                Enum.GetValues<ColumnRole>().Select(role => (role.DisplayText(), role.ToString())),
                typed?.Text(CorrectColumn.Role) ?? column.Role.ToString(), required: true)
            .Choice(
                CorrectColumn.Field, new Phrase("What it means", "इसका अर्थ"),
                ColumnText.Meanings,
                typed?.Text(CorrectColumn.Field)
                    ?? (ColumnText.KnownFields.Any(known => known.Field == column.Field && known.Field != TemplateField.Serial)
                        ? column.Field
                        : CorrectColumn.OwnQuestion),
                required: true)
            .Choice(
                CorrectColumn.Kind, new Phrase("Kind of answer", "उत्तर का प्रकार"),
                Enum.GetValues<ColumnKind>().Select(kind => (kind.DisplayText(), kind.ToString())),
                typed?.Text(CorrectColumn.Kind) ?? (column.Choices.Count > 0 ? ColumnKind.Choice : column.Kind).ToString(), required: true)
            .Choice(
                CorrectColumn.Required, new Phrase("Is it required?", "क्या भरना अनिवार्य है?"),
                ColumnText.YesOrNo,
                typed?.Text(CorrectColumn.Required) ?? (column.Required ? "yes" : "no"), required: true)
            .TextInput(
                CorrectColumn.Choices,
                new Phrase("Entries of the list, separated by semicolons", "सूची की प्रविष्टियाँ, अर्धविराम (;) से अलग"),
                typed?.Text(CorrectColumn.Choices) ?? string.Join("; ", column.Conflict?.ListEntries ?? column.Choices),
                required: false,
                3000,
                multiline: true)
            .TextInput(
                CorrectColumn.Constant, new Phrase("Fixed value, if the same in every row", "निश्चित मान, यदि प्रत्येक पंक्ति में समान हो"),
                typed?.Text(CorrectColumn.Constant) ?? column.Constant ?? column.Suggested, required: false, 200)
            .Submit(new Phrase("Correct", "सुधारें"), new CorrectColumn(staged.Id, column.Index, Filled: true))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new MapTemplate(staged.Id))
            .Build();

    /// <summary>The form as officers will see it; its buttons continue the loading, so that no draft is created.</summary>
    public static CardContent Form(Language language, StagedWorkbook staged, TemplateLayout layout, RequestKind kind) =>
        new CardBuilder(language, new Phrase("Preview: the officer's form", "पूर्वावलोकन: अधिकारी का फ़ॉर्म"))
            .Note(kind.DisplayText())
            .Fields(layout.FormFields(), Answers.None)
            .Button(new Phrase("Next: a filled sample", "आगे: भरा हुआ नमूना"), new PreviewTemplate(staged.Id, Sample: true))
            .Button(new Phrase("Back to the columns", "स्तंभों पर वापस"), new MapTemplate(staged.Id))
            .Build();

    /// <summary>The cells of a filled copy as read back from it.</summary>
    public static CardContent Sample(
        Language language, StagedWorkbook staged, TemplateLayout layout, RequestKind kind, IReadOnlyList<FilledRow> rows)
    {
        var card = new CardBuilder(language, new Phrase("Preview: a filled sample", "पूर्वावलोकन: भरा हुआ नमूना"))
            .Note(kind.DisplayText())
            .Text(new Phrase(
                "Two fictitious officers were written into a copy of the file and read back. Only these cells were changed.",
                "दो काल्पनिक अधिकारी फ़ाइल की एक प्रति में भरकर पुनः पढ़े गए। इन कक्षों के अतिरिक्त कुछ नहीं बदला गया।"));
        foreach (var row in rows)
        {
            card.Heading(new Phrase($"Row {row.RowNumber}", $"पंक्ति {row.RowNumber}"));
            card.Facts(layout.Columns.Where(column => row.Values.GetValueOrDefault(column.Field) is { Length: > 0 }).Select(column => (
                Phrase.Same(FormattableString.Invariant($"{column.Letters}{row.RowNumber} {ColumnText.Shorten(column.Header)}")),
                FormField.From(column).DisplayText(ColumnText.Shorten(row.Values[column.Field])))));
        }

        return card
            .DateInput(
                LoadTemplate.InForceFrom,
                new Phrase("In force from (leave empty: from now on)", "लागू होने की तिथि (रिक्त छोड़ें: अभी से)"),
                null,
                required: false)
            .Note(new Phrase(
                "Requests and forms that are begun before that day stay on the present version.",
                "उस दिन से पूर्व आरंभ किए गए अनुरोध एवं फ़ॉर्म वर्तमान संस्करण पर ही पूर्ण होंगे।"))
            .Submit(
                new Phrase("Confirm: use this template", "पुष्टि: यही टेम्पलेट प्रयोग करें"),
                new LoadTemplate(staged.Id, staged.Version))
            .Button(new Phrase("Back to the columns", "स्तंभों पर वापस"), new MapTemplate(staged.Id))
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Build();
    }

    /// <param name="from">The first day of its use; null when it is in use from now on.</param>
    public static CardContent Loaded(Language language, RequestKind kind, int number, int open, DateOnly? from = null) =>
        new CardBuilder(
            language,
            from is null ? new Phrase("Template in use", "टेम्पलेट प्रयोग में") : new Phrase("Template loaded", "टेम्पलेट लोड किया गया"))
            .Success(kind.DisplayText() + new Phrase($": version {number}", $": संस्करण {number}"))
            .Text(from is { } day
                ? new Phrase("In force from ", "लागू होने की तिथि: ") + OfficeTime.DisplayText(day) + new Phrase(
                    ". Until then new forms ask the questions of the present version; what is begun before that day stays on it.",
                    "। तब तक नए फ़ॉर्म में वर्तमान संस्करण के प्रश्न पूछे जाएँगे; उससे पूर्व आरंभ किए गए फ़ॉर्म उसी पर पूर्ण होंगे।")
                : open == 0
                ? new Phrase("New forms now ask its questions.", "नए फ़ॉर्म में अब से इसी के प्रश्न पूछे जाएँगे।")
                : new Phrase("New forms now ask its questions. ", "नए फ़ॉर्म में अब से इसी के प्रश्न पूछे जाएँगे। ") + Phrase.Counted(
                    open,
                    (
                        "open request or form stays on the version it started with.",
                        "open requests and forms stay on the version they started with."),
                    (
                        "लंबित अनुरोध अथवा फ़ॉर्म अपने प्रारंभिक संस्करण पर ही पूर्ण होगा।",
                        "लंबित अनुरोध एवं फ़ॉर्म अपने प्रारंभिक संस्करण पर ही पूर्ण होंगे।")))
            .Button<ShowTemplates>(new Phrase("Templates", "टेम्पलेट"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    /// <summary>The refusal when the officer's form does not fit on a card; otherwise null.</summary>
    public static Refusal? FormTooLongRefusal(StagedWorkbook staged, TemplateLayout layout, RequestKind kind) =>
        Enum.GetValues<Language>().Any(language => Encoding.UTF8.GetByteCount(Form(language, staged, layout, kind).Json) > MaxFormBytes)
            ? new FormTooLong(layout.FormFields().Count)
            : null;

    // What happens to the rows between the headings and the footer of the file.
    private static void RowNotes(CardBuilder card, TemplateLayout layout)
    {
        if (layout.FirstDataRow > layout.HeaderRow + 1)
        {
            card.Note(Rows(layout.HeaderRow + 1, layout.FirstDataRow - 1) + new Phrase(
                " between headings and data: kept in every file.", " (शीर्षकों एवं डेटा के बीच): प्रत्येक फ़ाइल में यथावत रहेंगी।"));
        }

        if (layout.ExampleRows > 0)
        {
            card.Warning(Rows(layout.FirstDataRow, layout.FirstDataRow + layout.ExampleRows - 1)
                + new Phrase(" already hold data: ", " में पहले से डेटा है: ")
                + Phrase.Counted(
                    layout.ExampleRows,
                    ("row is removed and never sent.", "rows are removed and never sent."),
                    ("पंक्ति हटाई जाएगी और कभी नहीं भेजी जाएगी।", "पंक्तियाँ हटाई जाएँगी और कभी नहीं भेजी जाएँगी।")));
        }
    }

    private static Phrase Rows(int first, int last) => first == last
        ? new Phrase($"Row {first}", $"पंक्ति {first}")
        : new Phrase($"Rows {first} to {last}", $"पंक्तियाँ {first} से {last}");

    private static Phrase Columns(TemplateLayout layout) => Phrase.Counted(layout.Columns.Count, ("column", "columns"), ("स्तंभ", "स्तंभ"));
}
