using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;
using BotApp.Uploads;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Consolidation.Results;

/// <summary>Cards for a returned workbook: the results found, the choice of batch, the confirmation.</summary>
public static class ResultsCard
{
    private const int MaxRows = 20;

    /// <param name="skip">Results, rows and notices shown on earlier pages.</param>
    public static CardContent Report(Language language, StagedWorkbook staged, ReturnedResults marked, Refusal? why = null, int skip = 0)
    {
        var (batch, found) = (marked.View.Batch, marked.Results);
        var card = new CardBuilder(language, new Phrase("Results from a workbook", "कार्यपुस्तिका से परिणाम"))
            .Error(why)
            .Facts(
                (new Phrase("File", "फ़ाइल"), Phrase.Same(staged.Name)),
                (new Phrase("Batch", "बैच"), Phrase.Same(batch.Number)),
                (new Phrase("From", "प्रेषक"), marked.View.Office.DisplayName))
            .Heading(new Phrase($"To be recorded: {found.Count}", $"दर्ज किए जाएँगे: {found.Count}"));
        foreach (var one in found.Skip(skip).Take(MaxRows))
        {
            card.Text(Phrase.Same($"{one.Line.Number}. {one.Line.Maker.Name} ({one.Line.Request.Number}) – ")
                + (one.RejectedBecause is { } reason ? new Phrase($"returned: {reason}", $"लौटाया जाएगा: {reason}")
                    : FlowCatalog.Of(batch.Kind).CreatesSsoId
                        ? Phrase.Same($"SSO-ID {one.Outcome}")
                        : new Phrase($"remark: {one.Outcome}", $"अभ्युक्ति: {one.Outcome}")));
        }

        card.More(found.Count - skip - MaxRows);
        if (marked.Skipped.Count > 0)
        {
            card.Heading(new Phrase($"Not recorded: {marked.Skipped.Count}", $"दर्ज नहीं होंगे: {marked.Skipped.Count}"));
            foreach (var row in marked.Skipped.Skip(skip).Take(MaxRows))
            {
                card.Text(
                    new Phrase($"⚠ Excel row {row.RowNumber}, {row.Name}: ", $"⚠ Excel पंक्ति {row.RowNumber}, {row.Name}: ") + row.Reason);
            }

            card.More(marked.Skipped.Count - skip - MaxRows);
        }

        if (marked.RowsWithoutResult > 0)
        {
            card.Note(Phrase.Counted(
                marked.RowsWithoutResult,
                ("row has no result yet; it stays open.", "rows have no result yet; they stay open."),
                ("पंक्ति में अभी परिणाम नहीं है; वह लंबित रहेगी।", "पंक्तियों में अभी परिणाम नहीं है; वे लंबित रहेंगी।")));
        }

        if (marked.Missing.Count > 0)
        {
            var names = string.Join(", ", marked.Missing.Skip(skip).Take(MaxRows).Select(line => $"{line.Number}. {line.Maker.Name}"));
            card.Note(new Phrase(
                $"Not in this file, they stay open ({marked.Missing.Count}): {names}",
                $"इस फ़ाइल में नहीं हैं, लंबित रहेंगे ({marked.Missing.Count}): {names}"))
                .More(marked.Missing.Count - skip - MaxRows);
        }

        foreach (var notice in marked.Notices.Skip(skip).Take(MaxRows))
        {
            card.Warning(notice);
        }

        card.More(marked.Notices.Count - skip - MaxRows);
        var most = new[] { found.Count, marked.Skipped.Count, marked.Missing.Count, marked.Notices.Count }.Max();
        if (skip > 0 || most > MaxRows)
        {
            card.RowButton(
                skip + MaxRows < most ? new Phrase("Next rows", "अगली पंक्तियाँ") : new Phrase("First rows", "प्रथम पंक्तियाँ"),
                new CheckResults(staged.Id, batch.Id, skip + MaxRows < most ? skip + MaxRows : 0));
        }

        if (found.Count > 0)
        {
            card.Submit(
                new Phrase($"Record {found.Count} and notify the officers", $"{found.Count} दर्ज कर अधिकारियों को सूचित करें"),
                new RecordResults(staged.Id, batch.Id, found.Count));
        }

        return card
            .Button(new Phrase("Open the batch", "बैच खोलें"), new OpenBatch(batch.Id))
            .Button(new Phrase("It is a new template", "यह नया टेम्पलेट है"), new MapTemplate(staged.Id))
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Build(Phrase.Same($"{batch.Number}: ") + Phrase.Counted(
                found.Count,
                ("result found, nothing recorded yet", "results found, nothing recorded yet"),
                ("परिणाम मिला, अभी कुछ दर्ज नहीं हुआ", "परिणाम मिले, अभी कुछ दर्ज नहीं हुआ")));
    }

    /// <summary>A batch as an entry of the list from which the cell chooses.</summary>
    public static (Phrase Title, string Value) BatchEntry(BatchView view) =>
        (Phrase.Same($"{view.Batch.Number} – ") + view.Office.DisplayName, view.Batch.Id.ToString("N"));

    public static CardContent WhichBatch(Language language, StagedWorkbook staged, IReadOnlyList<ReturnedResults> fitting) =>
        new CardBuilder(language, new Phrase("Which batch is it?", "यह कौन सा बैच है?"))
            .Text(new Phrase("The rows of this workbook match several batches.", "इस कार्यपुस्तिका की पंक्तियाँ कई बैचों से मेल खाती हैं।"))
            .Choice(
                CheckResults.Batch,
                new Phrase("Batch", "बैच"),
                fitting.Select(one => BatchEntry(one.View)),
                null,
                required: true)
            .Submit(new Phrase("Next", "आगे"), new CheckResults(staged.Id))
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Build();

    /// <summary>The form that replaces a recorded result; <paramref name="typed"/> is what was entered so far.</summary>
    public static CardContent CorrectForm(Language language, BatchView view, Inputs typed, Refusal? why = null)
    {
        var search = ChoiceSearch.Find([.. view.Completed], typed.Text(ChoiceSearch.Words), BatchCard.WordsOf);
        return new CardBuilder(language, new Phrase("Correct a recorded result", "दर्ज परिणाम सुधारें"))
            .Error(why)
            .Text(new Phrase("The officer is told the right result and the reason.", "अधिकारी को सही परिणाम एवं कारण की सूचना दी जाएगी।"))
            .Keeps<CorrectResult>(view.Batch.Id)
            .Choice(
                CorrectResult.Row,
                new Phrase("Row", "पंक्ति"),
                search.Shown.Select(line => line.RecordedEntry),
                typed.Text(CorrectResult.Row),
                required: true)
            .FindInput(search, BatchCard.FindBy)
            .TextInput(CorrectResult.Outcome, FlowCatalog.Of(view.Batch.Kind).CreatesSsoId
                ? new Phrase("Right SSO-ID", "सही SSO-ID")
                    : new Phrase("Right remark", "सही अभ्युक्ति"), typed.Text(CorrectResult.Outcome), required: true, 50)
            .TextInput(
                CorrectResult.Reason,
                new Phrase("Reason for the correction", "सुधार का कारण"),
                typed.Text(CorrectResult.Reason),
                required: true,
                300)
            .Submit(
                new Phrase("Correct and notify the officer", "सुधारें और अधिकारी को सूचित करें"),
                new CorrectResult(view.Batch.Id, Filled: true))
            .FindButton(search, new CorrectResult(view.Batch.Id))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new OpenBatch(view.Batch.Id))
            .Build();
    }

    public static CardContent Recorded(Language language, BatchView view, int count) =>
        new CardBuilder(language, new Phrase("Results recorded", "परिणाम दर्ज किए गए"))
            .Success(Phrase.Same($"{view.Batch.Number}: ") + Phrase.Counted(count, ("result", "results"), ("परिणाम", "परिणाम")))
            .Text(view.Batch.Stage is BatchStage.Closed
                ? new Phrase(
                    "Each officer is being notified. The batch is closed.",
                    "प्रत्येक अधिकारी को सूचना दी जा रही है। बैच पूर्ण हुआ।")
                : new Phrase(
                    "Each officer is being notified. The other rows stay open.",
                    "प्रत्येक अधिकारी को सूचना दी जा रही है। शेष पंक्तियाँ लंबित हैं।"))
            .Button(new Phrase("Open the batch", "बैच खोलें"), new OpenBatch(view.Batch.Id))
            .Button<ShowWorkList>(new Phrase("Work list", "कार्य सूची"))
            .Build();
}
