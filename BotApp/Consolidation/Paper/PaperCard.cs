using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;
using BotApp.Templates;
using BotApp.Uploads;

namespace BotApp.Consolidation.Paper;

/// <summary>A filed paper application with the number of its scans, and whether the viewer may decide on it.</summary>
public sealed record PaperLine(Request Request, int Scans, bool IsMine, PdfWarnings Warnings = PdfWarnings.None)
{
    /// <summary>How cards name it in their data.</summary>
    public RequestVersion Seen => new(Request.Id, Request.Version);


    public string Name => OfficerName.From(name => Request.Answers[name]);
}

/// <summary>Cards for paper applications: check report, filed applications and missing scans.</summary>
public static class PaperCard
{
    private const int MaxRows = 20;

    public static CardContent Report(
        Language language, StagedWorkbook staged, Office office, PaperApplications found, Refusal? why = null, int skip = 0)
    {
        var card = new CardBuilder(language, new Phrase("Paper applications", "कागज़ पर प्राप्त आवेदन"))
            .Error(why)
            .Facts(
                (new Phrase("File", "फ़ाइल"), Phrase.Same(staged.Name)),
                (new Phrase("Kind", "प्रकार"), found.Kind.DisplayText()),
                (new Phrase("Office", "कार्यालय"), office.DisplayName),
                (new Phrase("Sheet", "शीट"), Phrase.Same(found.Sheet)))
            .Heading(new Phrase($"Good rows: {found.Accepted.Count}", $"सही पंक्तियाँ: {found.Accepted.Count}"));
        foreach (var row in found.Accepted.Skip(skip).Take(MaxRows))
        {
            card.Text(new Phrase($"Row {row.RowNumber}: {row.Name}", $"पंक्ति {row.RowNumber}: {row.Name}") + Known(row));
        }

        card.More(found.Accepted.Count - skip - MaxRows);
        if (found.Problems.Count > 0)
        {
            card.Heading(new Phrase($"Problems: {found.Problems.Count}", $"त्रुटियाँ: {found.Problems.Count}"));
            foreach (var problem in found.Problems.Skip(skip).Take(MaxRows))
            {
                // Most messages begin with the field's own name.
                var named = problem.Column.Length == 0
                    || problem.Message.English.StartsWith($"{problem.Column}:", StringComparison.OrdinalIgnoreCase);
                card.Text(new Phrase($"⚠ Row {problem.RowNumber}", $"⚠ पंक्ति {problem.RowNumber}")
                    + Phrase.Same(named ? "" : $", “{problem.Column}”")
                    + Phrase.Same(problem.Cell.Length == 0 ? ": " : $" ({problem.Cell}): ")
                    + problem.Message);
            }

            card.More(found.Problems.Count - skip - MaxRows);
            card.Note(new Phrase(
                "Rows with a problem are not filed. You can correct them in the file and send it again instead.",
                "त्रुटि वाली पंक्तियाँ दर्ज नहीं होंगी। आप फ़ाइल में सुधार कर उसे पुनः भी भेज सकते हैं।"));
        }

        foreach (var notice in found.Notices.Skip(skip).Take(MaxRows))
        {
            card.Warning(notice);
        }

        card.More(found.Notices.Count - skip - MaxRows);
        var most = new[] { found.Accepted.Count, found.Problems.Count, found.Notices.Count }.Max();
        if (skip > 0 || most > MaxRows)
        {
            card.RowButton(
                skip + MaxRows < most ? new Phrase("Next rows", "अगली पंक्तियाँ") : new Phrase("First rows", "प्रथम पंक्तियाँ"),
                new CheckPaperApplications(staged.Id, office.Id, skip + MaxRows < most ? skip + MaxRows : 0));
        }

        if (found.Accepted.Count > 0)
        {
            card.Text(new Phrase(
                    "Each is approved once its scan is attached. An application that may be your own goes to the next higher post.",
                    "प्रत्येक का अनुमोदन उसका स्कैन संलग्न होने पर होगा। जो आवेदन आपका अपना हो सकता है, वह उच्चतर पद को जाएगा।"))
                .Submit(
                    new Phrase($"File {found.Accepted.Count}", $"{found.Accepted.Count} दर्ज करें"),
                    new FilePaperApplications(staged.Id, office.Id, found.Accepted.Count));
        }

        return card
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(Phrase.Counted(found.Accepted.Count, ("good row, ", "good rows, "), ("सही पंक्ति, ", "सही पंक्तियाँ, "))
                + Phrase.Counted(found.Problems.Count, ("problem", "problems"), ("त्रुटि", "त्रुटियाँ"))
                + new Phrase("; nothing filed yet", "; अभी कुछ दर्ज नहीं हुआ"));
    }

    /// <summary>An office as an entry of the list from which the head chooses.</summary>
    public static (Phrase Title, string Value) OfficeEntry(Office office) => (office.DisplayName, office.Id.ToString("N"));

    /// <summary>An application as an entry of the list from which the head chooses.</summary>
    public static (Phrase Title, string Value) ScanEntry(PaperLine line) =>
        (Phrase.Same($"{line.Name} ({line.Request.Number})"), line.Request.Id.ToString("N"));

    public static CardContent WhichOffice(Language language, StagedWorkbook staged, IReadOnlyList<Office> offices) =>
        new CardBuilder(language, new Phrase("For which office?", "किस कार्यालय हेतु?"))
            .Text(Phrase.Same(staged.Name))
            .Choice(
                CheckPaperApplications.Office,
                new Phrase("Office", "कार्यालय"),
                offices.Select(OfficeEntry),
                null,
                required: true,
                expanded: true)
            .Submit(new Phrase("Next", "आगे"), new CheckPaperApplications(staged.Id))
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Build();

    /// <summary>The paper applications of the head's offices that are not yet sent.</summary>
    public static CardContent Waiting(Language language, IReadOnlyList<PaperLine> lines, Phrase? good = null, string? find = null)
    {
        var card = new CardBuilder(language, new Phrase("Paper applications", "कागज़ पर प्राप्त आवेदन"));
        if (good is not null)
        {
            card.Success(good);
        }

        card.Text(new Phrase(
            "For officers who are not on Teams: fill in one row per officer in the official template and attach the file (.xlsx) in this "
                + "chat. Every row is checked before anything is filed.",
            "जो अधिकारी Teams पर नहीं हैं, उनके लिए: निर्धारित टेम्पलेट में प्रत्येक हेतु एक पंक्ति भरें और फ़ाइल (.xlsx) इसी चैट में "
                + "संलग्न करें। दर्ज करने से पहले प्रत्येक पंक्ति की जाँच होगी।"));
        if (lines.Count == 0)
        {
            return card
                .Text(new Phrase("Nothing is waiting to be sent.", "प्रेषण हेतु कुछ लंबित नहीं है।"))
                .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
                .Build();
        }

        foreach (var line in lines.Take(MaxRows))
        {
            card.Text(Phrase.Same($"{line.Request.Number} – {line.Name} – ") + State(line));
        }

        card.More(lines.Count - MaxRows);
        var search = ChoiceSearch.Find([.. lines.OrderBy(line => line.Scans)], find, line => $"{line.Name} {line.Request.Number}");
        return card
            .Note(new Phrase(
                "An application is approved and sent with its scan only.",
                "आवेदन केवल स्कैन सहित अनुमोदित एवं प्रेषित होता है।"))
            .Choice(
                AttachPaperScan.Request,
                new Phrase("Whose scan do you want to attach?", "किसका स्कैन संलग्न करना है?"),
                search.Shown.Select(ScanEntry),
                null,
                required: false)
            .FindInput(search, new Phrase("name or request number", "नाम अथवा अनुरोध संख्या"))
            .Submit<AttachPaperScan>(new Phrase("Attach the scan", "स्कैन संलग्न करें"))
            .FindButton(search, new ShowPaperApplications())
            .Approve(lines)
            .Consolidate(lines)
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <summary>Tells the head the outcome or return reason of an application whose officer is not on Teams.</summary>
    public static CardContent Moved(Language language, Request request, string name)
    {
        var card = new CardBuilder(
            language,
            new Phrase(
                $"{request.Number}: {request.Stage.DisplayText().English}",
                $"{request.Number}: {request.Stage.DisplayText().Hindi}"))
            .Facts((new Phrase("Officer", "अधिकारी"), Phrase.Same(name)), (new Phrase("Kind", "प्रकार"), request.Kind.DisplayText()));
        if (request.Outcome is { } outcome)
        {
            card
                .Success(
                    FlowCatalog.Of(request.Kind).CreatesSsoId
                        ? Phrase.Same($"SSO-ID: {outcome}")
                        : new Phrase($"Remark: {outcome}", $"अभ्युक्ति: {outcome}"))
                .Text(new Phrase(
                    "The officer is not on Teams: please pass this on.", "अधिकारी Teams पर नहीं हैं: कृपया उन्हें सूचित करें।"));
        }
        else if (request.Reason is { } reason)
        {
            card.Facts((new Phrase("Reason", "कारण"), Phrase.Same(reason)))
                .Text(request.Stage is Stage.Refused
                    ? new Phrase(
                        "The officer is not on Teams: please pass this on.", "अधिकारी Teams पर नहीं हैं: कृपया उन्हें सूचित करें।")
                    : new Phrase(
                        "To correct it, send the template again with the corrected row.",
                        "सुधार हेतु सुधारी गई पंक्ति के साथ टेम्पलेट पुनः भेजें।"));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    private static CardBuilder Approve(this CardBuilder card, IReadOnlyList<PaperLine> lines)
    {
        var ready = lines.Where(line => line.IsMine && line.Scans > 0 && line.Warnings is PdfWarnings.None).Take(MaxRows).ToList();
        return ready.Count == 0 ? card : card.Submit(
            new Phrase($"Approve {ready.Count} with scan", $"स्कैन सहित {ready.Count} अनुमोदित करें"),
            new ApproveAll([], [.. ready.Select(line => line.Seen)]));
    }

    private static CardBuilder Consolidate(this CardBuilder card, IReadOnlyList<PaperLine> lines) =>
        lines.FirstOrDefault(line => line.Request.Stage is Stage.Approved) is { } approved
            ? card.Button(new Phrase("Consolidate", "समेकित करें"), new PreviewBatch(approved.Request.Kind))
            : card;

    private static Phrase State(PaperLine line) => line switch
    {
        { Request.Stage: Stage.Approved } => Scans(line.Scans) + new Phrase(", approved", ", अनुमोदित"),
        { IsMine: false } => Scans(line.Scans)
            + NotPlain(line.Warnings)
            + new Phrase(", another officer decides", ", निर्णय दूसरे अधिकारी लेंगे"),
        { Warnings: not PdfWarnings.None } => Scans(line.Scans) + NotPlain(line.Warnings)
            + new Phrase("; please decide in “My queue”", "; कृपया “मेरे पास लंबित” में निर्णय लें"),
        _ => Scans(line.Scans),
    };

    private static Phrase NotPlain(PdfWarnings warnings)
    {
        var found = warnings.DisplayText();
        return warnings is PdfWarnings.None ? Phrase.Same("") : new Phrase(
            $" – ⚠ not a plain scan: {found.English}", $" – ⚠ सामान्य स्कैन नहीं: {found.Hindi}");
    }

    private static Phrase Scans(int count) => count == 0
        ? new Phrase("scan missing", "स्कैन शेष")
        : Phrase.Counted(count, ("scan", "scans"), ("स्कैन", "स्कैन"));

    private static Phrase Known(AcceptedRow row) => row switch
    {
        { Corrects: { } request } => new Phrase($" – corrects {request.Number}", $" – {request.Number} का सुधार"),
        { Officer: not null } => new Phrase(" – in the directory", " – निर्देशिका में है"),
        _ => new Phrase(" – not on Teams", " – Teams पर नहीं"),
    };
}
