using System.Globalization;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using ClosedXML.Excel;

namespace BotApp.Consolidation.Results;

[Trait("Size", "fast")]
public sealed class ReturnedResultsTests
{
    private static readonly Dictionary<string, Guid> NoSsoIds = [];

    [Fact]
    public void Each_row_is_matched_by_serial_number_and_name()
    {
        var view = Batch(TestData.Asha, TestData.Binu);

        var marked = Match(
            view,
            TestData.Creation,
            [Row(view, 2, ssoId: "10230002"), Row(view, 1, ssoId: "10230001")],
            NoSsoIds);

        Assert.Empty(marked.Skipped);
        Assert.Equal(
            [("Binu Thomas", "10230002"), ("Asha Menon", "10230001")],
            marked.Results.Select(result => (result.Line.Maker.Name, result.Outcome)));
    }

    [Fact]
    public void A_request_number_column_takes_precedence_over_the_serial_number()
    {
        var view = Batch(TestData.Asha, TestData.Binu);
        var row = Row(
            view,
            1,
            ssoId: "10230001",
            ("RequestNumber", view.Lines[1].Request.Number.ToLowerInvariant()),
            ("Name", "Binu Thomas"));

        var marked = Match(view, TestData.Creation, [row], NoSsoIds);

        Assert.Equal(view.Lines[1].Request.Id, Assert.Single(marked.Results).Line.Request.Id);
    }

    [Theory]
    [InlineData("Serial", "7", typeof(SerialNotInBatch))]
    [InlineData("Name", "Binu Thomas", typeof(NameDiffers))]
    [InlineData("Serial", "", null)]
    [InlineData("RequestNumber", "KCH-2026-000999-0", typeof(NumberNotInBatch))]
    [InlineData("DateOfBirth", "1990-01-01", typeof(AnswersDiffer))]
    [InlineData("SsoId", "12", typeof(InvalidSsoId))]
    [InlineData("SsoId", "10200001", typeof(SsoIdTaken))]
    public void A_row_that_does_not_match_is_reported_and_not_recorded(string field, string value, Type? refusal)
    {
        var view = Batch(TestData.Asha, TestData.Binu);
        var taken = new Dictionary<string, Guid> { ["10200001"] = TestData.Anil.Id };

        var marked = Match(
            view,
            TestData.Creation,
            [Row(view, 1, "10230001", (field, value)), Row(view, 2, "10230002")],
            taken);

        Assert.Contains(marked.Results, result => result.Line.Maker.Name == "Binu Thomas");
        Assert.Equal(refusal is null ? 2 : 1, marked.Results.Count);
        Assert.Equal(refusal is null ? 0 : 1, marked.Skipped.Count);
    }

    [Fact]
    public void An_sso_id_on_two_rows_is_recorded_for_neither_officer()
    {
        var view = Batch(TestData.Asha, TestData.Binu);

        var marked = Match(view, TestData.Creation, [Row(view, 1, "AB230001"), Row(view, 2, "ab230001")], NoSsoIds);

        Assert.Empty(marked.Results);
        Assert.Equal(
            [new DuplicateSsoId("AB230001").Message, new DuplicateSsoId("ab230001").Message],
            marked.Skipped.Select(row => row.Reason));
    }

    [Fact]
    public void A_second_row_for_the_same_officer_is_skipped()
    {
        var view = Batch(TestData.Asha, TestData.Binu);

        var marked = Match(view, TestData.Creation, [Row(view, 1, "10230001"), Row(view, 1, "10230003")], NoSsoIds);

        Assert.Equal("10230001", Assert.Single(marked.Results).Outcome);
        Assert.Equal(new DuplicateRow(view.Lines[0].Request.Number).Message, Assert.Single(marked.Skipped).Reason);
    }

    [Fact]
    public void A_remark_that_looks_like_a_rejection_is_skipped_and_an_empty_row_stays_open()
    {
        var view = Batch(TestData.Asha, TestData.Binu);

        var marked = Match(
            view,
            TestData.Creation,
            [Row(view, 1, "", ("Status_N", "Rejected: photo missing")), Row(view, 2, "")],
            NoSsoIds);

        Assert.Contains("Rejected: photo missing", Assert.Single(marked.Skipped).Reason.English, StringComparison.Ordinal);
        Assert.Equal((0, 1, 2), (marked.Results.Count, marked.RowsWithoutResult, marked.MatchedCount));
    }

    [Fact]
    public void Rows_keep_their_serial_numbers_after_an_earlier_row_has_left_the_batch()
    {
        var view = Batch(TestData.Asha, TestData.Binu);
        var left = view with { Lines = [view.Lines[1]] };

        Assert.Equal(
            "Binu Thomas",
            Assert.Single(Match(left, TestData.Creation, [Row(view, 2, "10230002")], NoSsoIds).Results).Line.Maker.Name);
    }

    [Theory]
    [InlineData("SSO-ID 99120000 created", "99120000")]
    [InlineData("SSO ID: 99120000", "99120000")]
    [InlineData("sso id allotted is 99120000.", "99120000")]
    [InlineData("User ID created 99120000", "99120000")]
    [InlineData("99120000", "99120000")]
    [InlineData("Created - 99120000", "99120000")]
    [InlineData("SSO-ID not created, mobile 9447012345", null)]
    [InlineData("SSO-ID under process", null)]
    [InlineData("Rejected: SSO-ID 99120000 exists", null)]
    [InlineData("9447012345", null)]
    public void An_sso_id_is_read_from_a_remark(string remark, string? ssoId)
    {
        var view = Batch(TestData.Asha, TestData.Binu);

        var marked = Match(view, TestData.Creation, [Row(view, 1, "", (TemplateField.Remarks, remark))], NoSsoIds);

        Assert.Equal(ssoId, marked.Results.SingleOrDefault()?.Outcome);
        Assert.Equal(ssoId is null ? 1 : 0, marked.Skipped.Count);
    }

    [Fact]
    public void Sorted_rows_with_new_serial_numbers_are_matched_by_name_and_the_rest_as_sent()
    {
        var view = Batch(TestData.Asha, TestData.Binu);

        var marked = Match(
            view,
            TestData.Creation,
            [Row(view, 2, "10230002", (TemplateField.Serial, "1")), Row(view, 1, "10230001", (TemplateField.Serial, "2"))],
            NoSsoIds);

        Assert.Empty(marked.Skipped);
        Assert.Equal(
            [("Binu Thomas", "10230002"), ("Asha Menon", "10230001")],
            marked.Results.Select(result => (result.Line.Maker.Name, result.Outcome)));
    }

    [Fact]
    public void A_deleted_row_is_named_and_stays_open()
    {
        var view = Batch(TestData.Asha, TestData.Binu);

        var marked = Match(view, TestData.Creation, [Row(view, 2, "10230002")], NoSsoIds);

        Assert.Equal("Asha Menon", Assert.Single(marked.Missing).Maker.Name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(99)]
    public void A_column_inserted_anywhere_in_the_returned_workbook_is_read(int before)
    {
        var layout = TestData.Creation;
        var headings = layout.Columns.Select(column => column.Header).ToList();
        var view = Batch(TestData.Asha);
        var answers = layout.Columns
            .Select(column => column.Field == TemplateField.Serial ? "1" : view.Lines[0].Request.Answers[column.Field] ?? "")
            .ToList();
        var at = Math.Min(before - 1, headings.Count);
        headings.Insert(at, "SSO ID allotted");
        answers.Insert(at, "10230001");
        var file = new TemplateBuilder().Sheet("Officers", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 1, [.. headings]))
                + TemplateBuilder.Row(4, TemplateBuilder.Texts(4, 0, [.. answers]))))
                .ToBytes();

        Assert.False(ReturnedWorkbook.Read(file, layout).IsRefused(out var why, out var workbook), why?.Message.English);
        var marked = Match(view, workbook.Layout, workbook.Copy.Rows, NoSsoIds);

        Assert.Equal("10230001", Assert.Single(marked.Results).Outcome);
    }

    [Fact]
    public void The_results_sheet_is_valid_identical_on_every_write_and_read_back_as_filled()
    {
        var view = Batch(TestData.Asha, TestData.Binu);
        var sheet = ResultsSheet.Write(view);
        Assert.Equal(sheet, ResultsSheet.Write(view));
        Assert.Empty(TemplateFidelityTests.SchemaErrors(sheet));

        var marked = Match(view, Marked(sheet, ("D2", "0010230001"), ("E2", "created"), ("F3", "Date of birth differs")));
        Assert.Equal(
            [("Asha Menon", "0010230001", null), ("Binu Thomas", null, "Date of birth differs")],
            marked.Results.Select(result => (result.Line.Maker.Name, result.Outcome, result.RejectedBecause)));

        var both = Match(view, Marked(sheet, ("D2", "10230001"), ("F2", "x")));
        Assert.Equal(new ResultAndReason("10230001").Message, Assert.Single(both.Skipped).Reason);
    }

    private static ReturnedResults Match(BatchView view, byte[] file)
    {
        Assert.False(ReturnedWorkbook.Read(file, TestData.Creation).IsRefused(out var why, out var workbook), why?.Message.English);
        return Match(view, workbook.Layout, workbook.Copy.Rows, NoSsoIds);
    }

    private static byte[] Marked(byte[] workbook, params (string Cell, string Text)[] cells)
    {
        using var excel = new XLWorkbook(new MemoryStream(workbook));
        foreach (var (cell, text) in cells)
        {
            excel.Worksheet(1).Cell(cell).SetValue(text);
        }

        using var saved = new MemoryStream();
        excel.SaveAs(saved);
        return saved.ToArray();
    }

    internal static BatchView Batch(params Officer[] officers)
    {
        var batch = new Batch
        {
            Id = TestData.Id(51),
            Number = "KCH/DIV-ERN/CREATION/2026/07",
            Kind = RequestKind.Creation,
            OfficeId = TestData.Division.Id,
            TemplateId = TestData.Id(31),
            MadeById = TestData.Anil.Id,
            MadeAt = TestData.Noon,
        };
        return new BatchView(batch, TestData.Division, TestData.Anil, Basics.Phrase.Same("AC"), [.. officers.Select((officer, at) =>
        {
            var request = TestData.Request(number: 200 + at, maker: officer);
            request.Approve(TestData.Anil.AsHead(), TestData.NoFacts, 1, TestData.Noon);
            request.PutInBatch(batch.Id, at + 1, 1, TestData.Anil.AsHead(), TestData.Noon);
            request.Dispatch(TestData.Noon);
            return new BatchLine(at + 1, request, officer, []);
        })]);
    }

    private static FilledRow Row(BatchView view, int number, string ssoId, params (string Field, string Value)[] changed)
    {
        var values = new Dictionary<string, string>(view.Lines[number - 1].Request.Answers.ByField)
        {
            [TemplateField.Serial] = number.ToString(CultureInfo.InvariantCulture),
            [TemplateField.SsoId] = ssoId,
        };
        foreach (var (field, value) in changed)
        {
            values[field] = value;
        }

        return new FilledRow(3 + number, values, []);
    }

    private static ReturnedResults Match(
        BatchView view, TemplateLayout layout, IReadOnlyList<FilledRow> rows, IReadOnlyDictionary<string, Guid> ssoIds) =>
        ReturnedResults.Match(view, layout, rows, ssoIds, _ => null);
}
