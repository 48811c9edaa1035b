using System.Text;
using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.Consolidation;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.ChargeReport;
using BotApp.Support;
using BotApp.Uploads;

namespace BotApp.Cards;

/// <summary>
/// Lists that do not fit on a card: it says how many more there are, every entry can be reached, and it stays below 20 KB.
/// </summary>
[Trait("Size", "fast")]
public sealed class LongListTests
{
    private const int Many = 2_000;

    [Theory]
    [InlineData("1999")]
    [InlineData("Officer1999")]
    [InlineData("KCH-2026-002198")]
    [InlineData("10201999")]
    public void Any_recorded_result_of_a_long_batch_can_be_corrected(string typed)
    {
        var view = Batch(completed: true);
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = Small(ResultsCard.CorrectForm(language, view, Typed(typed)));
            var found = Choices(card, CorrectResult.Row).ToList();
            Assert.Contains(view.Lines[1_998].Request.Id.ToString("N"), found);
            Assert.True(found.Count <= 2, $"{found.Count} rows for {typed}");
        }

        Assert.Contains(
            "The list shows 60 of 2000.",
            Small(ResultsCard.CorrectForm(Language.English, view, Inputs.None)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Any_waiting_row_of_a_long_batch_can_get_its_result()
    {
        var view = Batch(completed: false);
        var card = Small(BatchCard.CompleteForm(Language.English, view, null, null, null, find: "1999"));

        Assert.Contains(view.Lines[1_998].Request.Id.ToString("N"), Choices(card, CompleteRow.Row));
    }

    [Fact]
    public void Every_row_of_a_long_batch_is_on_some_page()
    {
        var view = Batch(completed: false);
        AssertPages("Officer", skip => BatchCard.ForCell(Language.Hindi, view, skip: skip), BatchCard.MaxRows);
        AssertPages(
            "Officer",
            skip => BatchCard.Preview(Language.Hindi, RequestKind.Creation, view.Lines, [], sample: false, "cell@gov.in", skip: skip),
            BatchCard.MaxRows);
    }

    [Fact]
    public void Every_row_of_a_long_marked_workbook_is_on_some_page()
    {
        var view = Batch(completed: false);
        var found = new ReturnedResults(
            view,
            [.. view.Lines.Select(line => new ReturnedResult(line.Number, line, $"1020{line.Number:0000}", null))],
            [.. view.Lines.Select(line => new SkippedRow(line.Number, $"Skipped{line.Number}", new InvalidSsoId().Message))],
            Many,
            0)
        {
            Notices = [.. Enumerable.Range(1, Many).Select(number => Phrase.Same($"Notice{number} of the file"))],
            Missing = view.Lines,
        };
        foreach (var words in (string[])["Officer", "Skipped", "Notice"])
        {
            AssertPages(words, skip => ResultsCard.Report(Language.Hindi, Staged(), found, skip: skip), 20);
        }
    }

    [Fact]
    public void Every_row_of_a_long_workbook_of_paper_applications_is_on_some_page()
    {
        var found = new PaperApplications(
            RequestKind.Creation,
            [.. Enumerable.Range(1, Many).Select(row => new AcceptedRow(row, $"Officer{row}", TestData.CreationAnswers, null, null))],
            [.. Enumerable.Range(1, Many).Select(row => new PaperProblem(row, $"Column{row}", new DuplicateOfRow(4).Message))]);
        foreach (var words in (string[])["Officer", "Column"])
        {
            AssertPages(words, skip => PaperCard.Report(Language.Hindi, Staged(), TestData.Division, found, skip: skip), 20);
        }
    }

    [Fact]
    public void A_scan_can_be_attached_to_any_of_many_paper_applications()
    {
        List<PaperLine> lines = [.. Batch(completed: false).Lines.Select(line => new PaperLine(line.Request, 0, IsMine: true))];
        var card = Small(PaperCard.Waiting(Language.Hindi, lines, find: "KCH-2026-002198"));

        Assert.Equal([lines[1_998].Request.Id.ToString("N")], Choices(card, AttachPaperScan.Request));
    }

    [Fact]
    public void Any_officer_of_a_large_office_can_be_named_link_officer_or_be_reported_on()
    {
        List<Officer> officers =
        [
            .. Enumerable.Range(1, Many).Select(number => TestData.Officer(5_000 + number, $"Officer{number} Nair", Designation.Inspector)),
        ];
        var view = new LinkOfficerView(
            [new PostChoice(TestData.Head.PostId, TestData.Head.DisplayTitle, TestData.Division.DisplayName)],
            [],
            [
                .. officers.Select(officer => new LinkChoice(
                    officer.Id, Phrase.Same($"{officer.Name}, ") + officer.Designation.DisplayText(), IsBelowPost: false)),
            ]);

        var link = Small(LinkOfficerCard.Render(Language.Hindi, view, new LinkOfficerInput(null, null, null, null, "officer1999")));
        Assert.Equal([officers[1_998].Id.ToString("N")], Choices(link, NameLinkOfficer.Officer));
        var report = Small(ChargeReportCard.Start(Language.Hindi, officers, null, find: "officer1999"));
        Assert.Equal([officers[1_998].Id.ToString("N")], Choices(report, BeginChargeReport.Whom));
    }

    // Follows the pages by their number of rows until one has none left.
    private static void AssertPages(string word, Func<int, CardContent> page, int rows)
    {
        var seen = new HashSet<string>();
        for (var skip = 0; skip < Many; skip += rows)
        {
            var card = Small(page(skip));
            seen.UnionWith(System.Text.RegularExpressions.Regex.Matches(card, word + @"\d+").Select(match => match.Value));
            Assert.Contains(skip + rows < Many ? "अगली पंक्तियाँ" : "प्रथम पंक्तियाँ", card, StringComparison.Ordinal);
        }

        Assert.Equal(Many, seen.Count);
    }

    private static BatchView Batch(bool completed)
    {
        var view = ReturnedResultsTests.Batch(
            [.. Enumerable.Range(1, Many).Select(number => TestData.Officer(5_000 + number, $"Officer{number}", Designation.Inspector))]);
        foreach (var line in completed ? view.Lines : [])
        {
            line.Request.Complete(TestData.Binu.AsHead(), TestData.NoFacts, $"1020{line.Number:0000}", TestData.Noon);
        }

        return view;
    }

    private static Inputs Typed(string words) => new(new Dictionary<string, string> { [ChoiceSearch.Words] = words });

    private static string Small(CardContent content)
    {
        Assert.True(Encoding.UTF8.GetByteCount(content.Json) <= CardRules.MaxBytes, $"{Encoding.UTF8.GetByteCount(content.Json)} bytes");
        return JsonNode.Parse(content.Json)!.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static IEnumerable<string> Choices(string card, string input) =>
        JsonNode.Parse(card)!["body"]!.AsArray().Single(element => (string?)element!["id"] == input)!["choices"]!.AsArray()
            .Select(choice => (string)choice!["value"]!);

    private static StagedWorkbook Staged() => new()
    {
        Id = TestData.Id(61),
        OfficerId = TestData.Id(1),
        Name = "form.xlsx",
        ReceivedAt = TestData.Noon,
    };
}
