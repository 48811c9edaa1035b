using BotApp.Basics;
using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;

namespace BotApp.Consolidation;

public static partial class BatchCard
{
    /// <summary>Rows on one page of a card.</summary>
    public const int MaxRows = 25;

    /// <summary>What a row of a batch can be found by.</summary>
    public static readonly Phrase FindBy = new("row, name, request number or SSO-ID", "पंक्ति, नाम, अनुरोध संख्या अथवा SSO-ID");

    /// <summary>Links on a card; each address takes 64 characters.</summary>
    public const int MaxScans = 18;

    public static CardContent Preview(
        Language language,
        RequestKind kind,
        IReadOnlyList<BatchLine> lines,
        IReadOnlyList<DuplicateInOpenBatch> elsewhere,
        bool sample,
        string computerCellMail,
        Phrase? warning = null,
        int skip = 0,
        string? find = null)
    {
        var card = new CardBuilder(language, new Phrase("Consolidate: ", "समेकन: ") + kind.DisplayText());
        if (lines.Count == 0)
        {
            return card
                .Text(new Phrase("No approved request of this kind is waiting.", "इस प्रकार का कोई अनुमोदित अनुरोध लंबित नहीं है।"))
                .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
                .Build();
        }

        if (warning is not null)
        {
            card.Warning(warning);
        }

        card.Text(new Phrase(
            $"One copy of the template with {Rows(lines.Count).English} and the scans will be sent to {computerCellMail}, "
                + "with a copy to you.",
            $"टेम्पलेट की एक प्रति ({Rows(lines.Count).Hindi}), स्कैन सहित, {computerCellMail} को भेजी जाएगी; प्रतिलिपि आपको मिलेगी।"));
        Rows(card, [.. lines.Select(BatchRowText.Line)], skip, next => new PreviewBatch(kind, Skip: next));
        BatchContentsCard.Look(card, kind);
        WarnOfDuplicates(card, lines);
        WarnOfOpenBatches(card, elsewhere);
        if (sample)
        {
            card.Warning(new Phrase(
                "The SAMPLE template is in use. Ask the computer cell to load the official file before sending real applications.",
                "नमूना (SAMPLE) टेम्पलेट प्रयोग में है। वास्तविक आवेदन भेजने से पूर्व कंप्यूटर प्रकोष्ठ से आधिकारिक फ़ाइल लोड कराएँ।"));
        }

        var office = lines[0].Request.OfficeId;
        return (lines.Any(line => !line.HasScan)
            ? HoldBack(card, kind, office, lines, find)
            : card.Submit(new Phrase("Send to computer cell", "कंप्यूटर प्रकोष्ठ को भेजें"), new SendBatch(kind, lines.Count, office)))
            .Button<ShowQueue>(new Phrase("Not now", "अभी नहीं"))
            .Build();
    }

    /// <summary>The receipt in the head's chat, true at every moment: being mailed, mailed, or why not yet.</summary>
    public static CardContent Sent(Language language, Batch batch, int rows, string computerCellMail, MailState mail)
    {
        var card = new CardBuilder(language, new Phrase("Consolidated", "समेकित किया गया"))
            .Shows(batch.Id)
            .Success(new Phrase($"Batch {batch.Number} with {Rows(rows).English}", $"बैच {batch.Number}, {Rows(rows).Hindi}"));
        if (batch.Stage is not BatchStage.Sending)
        {
            card.Success(new Phrase(
                $"{batch.Stage.DisplayText().English}, {OfficeTime.DisplayText(batch.StageSince).English}",
                $"{batch.Stage.DisplayText().Hindi}, {OfficeTime.DisplayText(batch.StageSince).Hindi}"));
        }
        else if (mail.Words is { } failure)
        {
            card.Warning(failure).Submit(new Phrase("Try now", "अभी पुनः भेजें"), new RetryDispatch(batch.Id));
        }
        else
        {
            card.Text(new Phrase(
                $"The mail to {computerCellMail} is being sent, with a copy to you. The officers are notified once it has been sent.",
                $"{computerCellMail} को मेल अभी भेजी जा रही है, प्रतिलिपि आपको भी। प्रेषण के बाद अधिकारियों को सूचना दी जाएगी।"));
        }

        return card
            .Button(new Phrase("Open the batch", "बैच खोलें"), new OpenBatch(batch.Id))
            .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase(
                $"Batch {batch.Number}: {batch.Stage.DisplayText().English}",
                $"बैच {batch.Number}: {batch.Stage.DisplayText().Hindi}"));
    }

    /// <summary>The batch as the cell sees it, with the actions available now.</summary>
    /// <param name="skip">Rows shown on earlier pages.</param>
    public static CardContent ForCell(Language language, BatchView view, Refusal? why = null, int skip = 0)
    {
        var batch = view.Batch;
        var open = view.Lines.Where(line => line.Request.Stage is Stage.Dispatched or Stage.Forwarded).ToList();
        var card = new CardBuilder(language, Phrase.Same(batch.Number))
            .Error(why)
            .Shows(batch.Id)
            .Discloses(batch.Id)
            .Facts(
                (new Phrase("Kind", "प्रकार"), batch.Kind.DisplayText()),
                (new Phrase("From", "प्रेषक"), view.Office.DisplayName + Phrase.Same($" ({view.MadeBy.Name})")),
                (new Phrase("Stage", "चरण"), batch.Stage.DisplayText()),
                (new Phrase("Since", "कब से"), OfficeTime.DisplayText(batch.StageSince)));
        if (batch.Reference is { } reference)
        {
            card.Facts((new Phrase("Saksham Seva reference", "सक्षम सेवा संदर्भ"), OfficeTime.TranslateDates(reference)));
        }

        Rows(card, BatchRowText.All(view), skip, next => new OpenBatch(batch.Id, next));
        if (batch.Stage is not BatchStage.Sending && view.Lines.Count > 0)
        {
            BatchContentsCard.Look(card, batch);
        }

        if (batch.Stage is BatchStage.Sent)
        {
            card.Submit(new Phrase("Received", "प्राप्त"), new ReceiveBatch(batch.Id));
        }

        if (batch.Stage is BatchStage.Sent or BatchStage.Received)
        {
            card.Button(new Phrase("Forwarded to Saksham Seva", "सक्षम सेवा को अग्रेषित"), new ForwardBatch(batch.Id));
        }

        if (batch.Stage is BatchStage.Forwarded)
        {
            card.Button(new Phrase("Add or change the reference", "संदर्भ जोड़ें अथवा बदलें"), new ForwardBatch(batch.Id));
        }

        if (batch.Stage is not BatchStage.Sending && view.Lines.Any(line => line.Attachments.Count > 0))
        {
            card.Button(new Phrase("Open documents", "दस्तावेज़ खोलें"), new OpenBatchDocuments(batch.Id));
        }

        if (open.Count > 0 && batch.Stage is not BatchStage.Sending)
        {
            card.Button(new Phrase("Enter a result", "परिणाम दर्ज करें"), new CompleteRow(batch.Id));
        }

        if (batch.Stage > BatchStage.Sent && view.Completed.Any())
        {
            card.Button(new Phrase("Correct a result", "परिणाम सुधारें"), new CorrectResult(batch.Id));
        }

        return card
            .Button<ShowWorkList>(new Phrase("Work list", "कार्य सूची"))
            .Build(new Phrase($"Batch {batch.Number}: ", $"बैच {batch.Number}: ") + Rows(view.RowCount));
    }

    public static CardContent Documents(
        Language language, Batch batch, IReadOnlyList<AttachmentLink> links, int skipped, int all, Pin code, DateTimeOffset until)
    {
        var shown = skipped + links.Count;
        var card = new CardBuilder(language, new Phrase($"Documents of {batch.Number}", $"{batch.Number} के दस्तावेज़"));
        _ = links.Count == 0
            ? card.Text(new Phrase("No scan of this batch can be opened now.", "इस बैच की कोई स्कैन प्रति अभी नहीं खोली जा सकती।"))
            : card.PinAndExpiry(code, until);
        foreach (var link in links)
        {
            card.DocumentWarning(link.Name, link.Warnings).RowLink(link.Name, link.Address);
        }

        if (shown < all)
        {
            card.Button(new Phrase($"More ({all - shown})", $"और ({all - shown})"), new OpenBatchDocuments(batch.Id, shown));
        }

        return card
            .Button(new Phrase("New links", "नए लिंक"), new OpenBatchDocuments(batch.Id, skipped))
            .Button(new Phrase("Back", "वापस"), new OpenBatch(batch.Id))
            .Build();
    }

    public static CardContent ForwardForm(Language language, Batch batch, string? reference, string? day, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Forwarded to Saksham Seva", "सक्षम सेवा को अग्रेषित"))
            .Error(why)
            .Text(Phrase.Same(batch.Number))
            .Keeps<ForwardBatch>(batch.Id)
            .TextInput(
                ForwardBatch.Reference,
                new Phrase("Reference number (may be added later)", "संदर्भ संख्या (बाद में भी जोड़ी जा सकती है)"),
                reference,
                required: false,
                ForwardingDetails.MaxReferenceLength)
            .DateInput(ForwardBatch.Day, new Phrase("Date", "तिथि"), day, required: true)
            .Submit(new Phrase("Record", "दर्ज करें"), new ForwardBatch(batch.Id, Filled: true))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new OpenBatch(batch.Id))
            .Build();

    public static CardContent CompleteForm(
        Language language, BatchView view, string? row, string? ssoId, string? rejected, Refusal? why = null, string? find = null)
    {
        List<BatchLine> waiting = [.. view.Lines.Where(line => line.Request.Stage is Stage.Dispatched or Stage.Forwarded)];
        var search = ChoiceSearch.Find(waiting, find, WordsOf);
        return new CardBuilder(language, new Phrase("Result of one row", "एक पंक्ति का परिणाम"))
            .Error(why)
            .Keeps<CompleteRow>(view.Batch.Id)
            .Choice(
                CompleteRow.Row,
                new Phrase("Row", "पंक्ति"),
                search.Shown.Select(line => line.Entry),
                row,
                required: true)
            .FindInput(search, FindBy)
            .TextInput(CompleteRow.SsoId, FlowCatalog.TemplateFlowOf(view.Batch.Kind).ResultLabel, ssoId, required: false, 50)
            .TextInput(
                CompleteRow.Rejected,
                new Phrase("Or: why Saksham Seva did not accept it", "अथवा: सक्षम सेवा ने क्यों स्वीकार नहीं किया"),
                rejected,
                required: false,
                300)
            .Submit(
                new Phrase("Record and notify the officer", "दर्ज कर अधिकारी को सूचित करें"),
                new CompleteRow(view.Batch.Id, Filled: true))
            .FindButton(search, new CompleteRow(view.Batch.Id))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new OpenBatch(view.Batch.Id))
            .Build();
    }

    /// <summary>The words by which a row can be found.</summary>
    public static string WordsOf(BatchLine line) => $"{line.Number} {line.Maker.Name} {line.Request.Number} {line.Request.Outcome}";
}
