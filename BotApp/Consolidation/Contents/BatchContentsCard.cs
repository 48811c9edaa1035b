using BotApp.Basics;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Navigation;
using BotApp.Templates;

namespace BotApp.Consolidation.Contents;

/// <summary>Batches to look at: the list, the workbook, the covering letter, and links to the files.</summary>
public static class BatchContentsCard
{
    /// <summary>Batches on one page; each has a button.</summary>
    public const int PageSize = 5;

    /// <summary>Applicants named in the letter on the card.</summary>
    private const int MaxNamed = 20;

    /// <summary>Cells on one page, to keep the card small.</summary>
    private const int MaxCells = 40;

    /// <param name="forHead">Whether they are the batches of the reader's own offices.</param>
    public static CardContent List(
        Language language, IReadOnlyList<BatchListLine> lines, int count, int skipped, bool forHead)
    {
        var card = new CardBuilder(language, forHead
            ? new Phrase($"Sent batches ({count})", $"प्रेषित बैच ({count})")
            : new Phrase($"Closed batches ({count})", $"पूर्ण बैच ({count})"));
        if (count == 0)
        {
            card.Text(forHead
                ? new Phrase("Your office has not sent a batch yet.", "आपके कार्यालय से अभी कोई बैच नहीं भेजा गया है।")
                : new Phrase("No batch is closed yet.", "अभी कोई बैच पूर्ण नहीं हुआ है।"));
        }

        foreach (var (batch, office, rows, problem) in lines)
        {
            card.Heading(Phrase.Same(batch.Number));
            if (problem is not null)
            {
                card.Warning(problem);
            }

            card.Facts(
                (new Phrase("From", "प्रेषक"), office),
                (new Phrase("Rows", "पंक्तियाँ"), Phrase.Same($"{rows}")),
                (new Phrase("Stage", "चरण"), batch.Stage.DisplayText() + Phrase.Same(", ") + OfficeTime.DisplayText(Since(batch))));
        }

        foreach (var line in lines)
        {
            card.RowButton(new Phrase($"Open {line.Batch.Number}", $"{line.Batch.Number} खोलें"), new OpenBatch(line.Batch.Id));
        }

        if (skipped + lines.Count < count)
        {
            card.Button(
                new Phrase($"Older ones ({count - skipped - lines.Count})", $"पुराने बैच ({count - skipped - lines.Count})"),
                new ShowBatches(skipped + lines.Count));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    /// <summary>A batch as the head of its office sees it: its true state, and what was sent.</summary>
    public static CardContent ForHead(Language language, BatchView view, Phrase? mailProblem, int skip = 0)
    {
        var batch = view.Batch;
        var card = new CardBuilder(language, Phrase.Same(batch.Number)).Shows(batch.Id).Discloses(batch.Id);
        if (mailProblem is not null)
        {
            card.Warning(mailProblem).RowButton(new Phrase("Try now", "अभी पुनः भेजें"), new RetryDispatch(batch.Id));
        }

        card.Facts(
            (new Phrase("Kind", "प्रकार"), batch.Kind.DisplayText()),
            (new Phrase("Sent by", "प्रेषक"), Phrase.Same(view.MadeBy.Name)),
            (new Phrase("Stage", "चरण"), batch.Stage.DisplayText()),
            (new Phrase("Since", "कब से"), OfficeTime.DisplayText(Since(batch))));
        if (batch.Reference is { } reference)
        {
            card.Facts((new Phrase("Saksham Seva reference", "सक्षम सेवा संदर्भ"), OfficeTime.TranslateDates(reference)));
        }

        BatchCard.Rows(card, BatchRowText.All(view), skip, next => new OpenBatch(batch.Id, next));
        return Look(card, batch)
            .Button<ShowBatches>(new Phrase("Sent batches", "प्रेषित बैच"))
            .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase(
                $"Batch {batch.Number}: {batch.Stage.DisplayText().English}",
                $"बैच {batch.Number}: {batch.Stage.DisplayText().Hindi}"));
    }

    /// <summary>The buttons that show workbook, letter and files.</summary>
    public static CardBuilder Look(CardBuilder card, Batch batch) => card
        .RowButton(new Phrase("Workbook", "कार्यपुस्तिका"), new ShowBatchWorkbook(batch.Id))
        .RowButton(new Phrase("Covering letter", "अग्रेषण पत्र"), new ShowBatchLetterText(batch.Id))
        .RowButton(new Phrase("Files", "फ़ाइलें"), new OfferBatchFiles(batch.Id));

    /// <summary>The same before the batch is sent.</summary>
    public static CardBuilder Look(CardBuilder card, RequestKind kind) => card
        .RowButton(new Phrase("Workbook", "कार्यपुस्तिका"), new ShowBatchWorkbook(Kind: kind))
        .RowButton(new Phrase("Covering letter", "अग्रेषण पत्र"), new ShowBatchLetterText(Kind: kind));

    /// <summary>How many rows of this workbook fit on one page.</summary>
    public static int RowsPerPage(TemplateLayout layout) => Math.Max(1, MaxCells / Math.Max(1, BatchContentsText.Columns(layout).Count()));

    /// <param name="language">The reader's language.</param>
    /// <param name="view">The batch, with the rows of this page only.</param>
    /// <param name="layout">The template's columns.</param>
    /// <param name="rows">The rows of this page, read back from the filled workbook.</param>
    /// <param name="skipped">The rows on earlier pages.</param>
    /// <param name="count">All rows.</param>
    public static CardContent Workbook(
        Language language, BatchView view, TemplateLayout layout, IReadOnlyList<FilledRow> rows, int skipped, int count)
    {
        var last = skipped + rows.Count;
        var card = new CardBuilder(language, new Phrase("Workbook", "कार्यपुस्तिका"))
            .Text(Phrase.Same(view.Batch.Number))
            .Note(new Phrase(
                $"Rows {skipped + 1} to {last} of {count}, as in the file",
                $"कुल {count} में से पंक्ति {skipped + 1} से {last}, फ़ाइल के अनुसार"));
        foreach (var (row, line) in rows.Zip(view.Lines))
        {
            card.Discloses(line.Request.Id)
                .Heading(new Phrase($"Row {line.Number}", $"पंक्ति {line.Number}"))
                .Facts(BatchContentsText.Columns(layout).Select(
                    column => (Phrase.Same(column.Header), BatchContentsText.Cell(column, row, line))));
        }

        if (last < count)
        {
            card.Button(
                new Phrase($"Next rows ({count - last})", $"अगली पंक्तियाँ ({count - last})"),
                new ShowBatchWorkbook(Stored(view.Batch), Pending(view.Batch), last));
        }

        return Back(card, view.Batch).Build();
    }

    /// <summary>The workbook cannot be filled; the head reads why before sending.</summary>
    public static CardContent NotFilled(Language language, Batch batch, Refusal why) =>
        Back(new CardBuilder(language, new Phrase("Workbook", "कार्यपुस्तिका")).Error(why).Text(Phrase.Same(batch.Number)), batch).Build();

    public static CardContent Letter(Language language, BatchView view, OfficeProfile profile)
    {
        var card = new CardBuilder(language, new Phrase("Covering letter", "अग्रेषण पत्र"))
            .Text(Phrase.Same(CoveringText.Number(view)))
            .Text(Phrase.Same(CoveringText.Date(view)));
        foreach (var of in (Language[])[Language.Hindi, Language.English])
        {
            card.Text(Phrase.Same(string.Join('\n', CoveringText.Addressee(profile).Select(line => line.In(of)))))
                .Heading(Phrase.Same(CoveringText.Subject(view).In(of)))
                .Text(Phrase.Same(CoveringText.Salutation.In(of)))
                .Text(Phrase.Same(CoveringText.Opening(view).In(of)));
        }

        foreach (var line in view.Lines.Take(MaxNamed))
        {
            var designation = line.Maker.Designation.DisplayText().Both();
            card.Discloses(line.Request.Id)
                .Text(Phrase.Same($"{line.Number}. {line.Maker.Name}, {designation} – {line.Request.Number}"));
        }

        card.More(view.Lines.Count - MaxNamed);
        foreach (var closing in CoveringText.Closing(view))
        {
            card.Text(Phrase.Same(closing));
        }

        card.Text(Phrase.Same(CoveringText.Yours.Both()));
        foreach (var line in CoveringText.Signature(view).Append(view.Office.DisplayName.Both()).Append(CoveringText.Enclosures(view)))
        {
            card.Text(Phrase.Same(line));
        }

        return Back(card, view.Batch).Build();
    }

    public static CardContent Files(
        Language language, Batch batch, IReadOnlyList<(Phrase Title, Uri Address)> links, bool hasMail, Pin code, DateTimeOffset until)
    {
        var card = new CardBuilder(language, new Phrase($"Files of {batch.Number}", $"{batch.Number} की फ़ाइलें"))
            .PinAndExpiry(code, until);
        foreach (var (title, address) in links)
        {
            card.RowLink(title, address);
        }

        if (hasMail)
        {
            card.Note(new Phrase(
                "The mail opens as a draft with workbook and scans: check it and send it from the computer cell's mailbox.",
                "मेल, कार्यपुस्तिका एवं स्कैन प्रतियों सहित प्रारूप के रूप में खुलेगी: जाँच कर कंप्यूटर प्रकोष्ठ के मेलबॉक्स से भेजें।"));
        }

        return card
            .Button(new Phrase("New links", "नए लिंक"), new OfferBatchFiles(batch.Id))
            .Button(new Phrase("Back", "वापस"), new OpenBatch(batch.Id))
            .Build();
    }

    private static CardBuilder Back(CardBuilder card, Batch batch) => Stored(batch) is { } id
        ? card.Button(new Phrase("Files", "फ़ाइलें"), new OfferBatchFiles(id)).Button(new Phrase("Back", "वापस"), new OpenBatch(id))
        : card.Button(new Phrase("Back", "वापस"), new PreviewBatch(batch.Kind));

    private static Guid? Stored(Batch batch) => batch.Id == Guid.Empty ? null : batch.Id;

    private static RequestKind? Pending(Batch batch) => batch.Id == Guid.Empty ? batch.Kind : null;

    private static DateTimeOffset Since(Batch batch) => batch.Stage is BatchStage.Sending ? batch.MadeAt : batch.StageSince;
}
