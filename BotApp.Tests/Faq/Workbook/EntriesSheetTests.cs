using BotApp.Basics;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using ClosedXML.Excel;

namespace BotApp.Faq.Workbook;

/// <summary>Entries survive a round trip through Excel.</summary>
[Trait("Size", "fast")]
public sealed class EntriesSheetTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly IReadOnlyList<(string Key, Phrase Name)> Contacts =
        [.. SampleEntries.All.SelectMany(AnswerView.ContactKeys).Distinct().Select(key => (key, Phrase.Same(key)))];

    private static readonly IReadOnlySet<string> Keys = Contacts.Select(contact => contact.Key).ToHashSet();

    private static readonly IReadOnlyList<StoredFaqEntry> Stored = [.. SampleEntries.All.Select(entry => new StoredFaqEntry
    {
        Id = entry.Id,
        Entry = entry
    })];

    [Fact]
    public void Every_shipped_entry_round_trips_through_Excel()
    {
        var lines = Read(EntriesSheet.Write(Stored, Contacts)).Select(EntryLine.FromRow).ToList();

        Assert.Equal(SampleEntries.All.Select(FaqSeeds.ToJson), lines.Select(line => FaqSeeds.ToJson(line.Entry)));
        Assert.All(lines, line => Assert.Equal(1, line.Version));
        var plan = Plan(EntriesSheet.Write(Stored, Contacts));
        Assert.Equal(
            (0, 0, Stored.Count, 0, 0),
            (plan.New.Count, plan.Changed.Count, plan.Unchanged, plan.NotInWorkbook, plan.Problems.Count));
        Assert.False(plan.CanBeStored);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+91 484 2390404")]
    [InlineData("-2 or @home")]
    [InlineData("00123")]
    [InlineData("12345678901234567890")]
    [InlineData("a_x0041_b and _x000D_")]
    [InlineData("<b>&amp; \"quotes\" 'single'")]
    [InlineData("'begins with an apostrophe")]
    [InlineData("हिन्दी ज़रूरत, क्ष‍ 👍")]
    [InlineData("TRUE")]
    [InlineData("05-03-2026")]
    public void An_answer_that_looks_like_a_formula_stays_text(string text)
    {
        var entry = Stored[0].Entry with
        {
            Question = new Phrase(text, text),
            ShortAnswer = new Phrase(text, text),
            More = new Phrase(text, text),
            Source = text,
            Variants = [text, "second wording"],
        };

        var file = EntriesSheet.Write([new StoredFaqEntry { Id = entry.Id, Entry = entry, Version = 7 }], Contacts);

        var line = EntryLine.FromRow(Assert.Single(Read(file)));
        Assert.Equal(FaqSeeds.ToJson(entry), FaqSeeds.ToJson(line.Entry));
        Assert.Equal(7, line.Version);
        using var opened = new XLWorkbook(new MemoryStream(file));
        Assert.DoesNotContain(opened.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.HasFormula);
    }

    [Fact]
    public void Dates_kinds_contacts_and_flows_round_trip_in_every_combination()
    {
        var day = new DateOnly(2026, 3, 5);
        List<StoredFaqEntry> rows = [];
        foreach (var kind in Enum.GetValues<FaqKind>())
        {
            foreach (var flow in (RequestKind?[])[null, .. Enum.GetValues<RequestKind>()])
            {
                var id = $"entry-{rows.Count}";
                rows.Add(new StoredFaqEntry
                {
                    Id = id,
                    Version = rows.Count + 1,
                    Entry = Stored[0].Entry with
                    {
                        Id = id,
                        Kind = kind,
                        Flow = flow,
                        AsOf = kind is FaqKind.Dated ? day : null,
                        ValidFrom = flow is null ? null : day,
                        ValidUntil = flow is RequestKind.Mapping ? day.AddDays(300) : null,
                        More = flow is null ? null : Stored[0].Entry.More,
                        Ask = kind is FaqKind.Unknown ? "head" : null,
                        Contacts = flow is null ? [] : ["saksham-seva", "computer-cell"],
                    },
                });
            }
        }

        var lines = Read(EntriesSheet.Write(rows, Contacts)).Select(EntryLine.FromRow).ToList();

        Assert.Equal(
            rows.Select(row => (FaqSeeds.ToJson(row.Entry), (int?)row.Version)),
            lines.Select(line => (FaqSeeds.ToJson(line.Entry), line.Version)));
    }

    /// <summary>Excel takes at most 255 characters of choices in a cell's own list; a further flow adds its name.</summary>
    [Fact]
    public void The_choices_of_a_column_fit_in_a_list_of_Excel() =>
        Assert.All(EntryColumns.Layout.Columns, column => Assert.InRange(string.Join(',', column.Choices).Length, 0, 255));

    [Fact]
    public void Changed_new_and_omitted_entries_are_distinguished()
    {
        var file = Edited(sheet =>
        {
            sheet.Cell(2, Column(EntryDetails.ShortEnglish)).Value = "A new short answer of Aug 2026.";
            sheet.Cell(3, Column(EntryColumns.Variants)).Value = "first wording\nsecond wording";
            sheet.Row(4).Delete();
            var last = sheet.LastRowUsed().RowNumber() + 1;
            foreach (var column in EntryColumns.Layout.Columns
                .Where(column => column.Field is not (EntryColumns.Id or EntryColumns.Version or EntryColumns.Flow)))
            {
                sheet.Cell(last, column.Index).Value = sheet.Cell(2, column.Index).Value;
            }

            sheet.Cell(last, Column(EntryDetails.QuestionEnglish)).Value = "Where do I get the toner?";
        });

        var plan = Plan(file);

        Assert.Empty(plan.Problems);
        Assert.Equal([Stored[0].Id, Stored[1].Id], plan.Changed.Select(changed => changed.Entry.Id));
        Assert.Equal(["Short answer in English"], plan.Changed[0].ChangedFields.Select(field => field.English));
        Assert.Equal(["first wording", "second wording"], plan.Changed[1].Entry.Variants);
        Assert.Equal("where-do-i-get-the-toner", Assert.Single(plan.New).Entry.Id);
        Assert.Equal((Stored.Count - 3, 1), (plan.Unchanged, plan.NotInWorkbook));
        Assert.True(plan.CanBeStored);
    }

    [Fact]
    public void Every_error_names_its_row_and_column_and_blocks_the_import()
    {
        var file = Edited(sheet =>
        {
            sheet.Cell(2, Column(EntryDetails.ShortHindi)).Value = "";
            sheet.Cell(3, Column(EntryDetails.LastVerifiedOn)).Value = "soon";
            sheet.Cell(4, Column(EntryColumns.Kind)).Value = "Rumour";
            sheet.Cell(5, Column(EntryColumns.Contacts)).Value = "nobody";
            sheet.Cell(6, Column(EntryColumns.Id)).Value = "no-such-entry";
            sheet.Cell(7, Column(EntryDetails.ShortEnglish)).FormulaA1 = "REPT(\"A\",300)";
            sheet.Cell(8, Column(EntryColumns.Version)).Value = "9";
            sheet.Cell(8, Column(EntryDetails.Source)).Value = "Another paper";
            sheet.Cell(9, Column(EntryColumns.Id)).Value = sheet.Cell(10, Column(EntryColumns.Id)).Value;
            sheet.Cell(11, Column(EntryDetails.ShortEnglish)).Value = "The password is Kochi@1234";
            sheet.Cell(12, Column(EntryDetails.MoreEnglish)).Value = new string('a', EntryDetails.MaxLongAnswerLength + 1);
            sheet.Cell(13, Column(EntryDetails.LastVerifiedOn)).Value = "2027-01-01";
        });

        var plan = Plan(file);

        Assert.Equal(
            [
                (2, "Short answer in Hindi"), (3, "Last verified on"), (4, "Kind"), (5, "Contacts"), (6, "Name of the entry"),
                (7, "Short answer in English"),
                (8, "Version"), (10, "Name of the entry"), (11, "Short answer in English"), (12, "More in English (optional)"),
                (13, "Last verified on"),
            ],
            plan.Problems.Select(problem => (problem.RowNumber, problem.Column.English))
                .Distinct()
                .Where(problem => problem.RowNumber != 12 || problem.English.StartsWith("More", StringComparison.Ordinal)));
        Assert.All(plan.Problems, problem => Assert.NotEqual(problem.Message.English, problem.Message.Hindi));
        Assert.False(plan.CanBeStored);
    }

    [Fact]
    public void Importing_a_workbook_or_a_question_twice_adds_nothing()
    {
        byte[] file = Edited(sheet =>
        {
            sheet.Cell(2, Column(EntryColumns.Id)).Value = "";
            sheet.Cell(2, Column(EntryColumns.Version)).Value = "";
        });

        var problem = Assert.Single(Plan(file).Problems);

        Assert.Equal((2, "Question in English"), (problem.RowNumber, problem.Column.English));
        Assert.Contains(Stored[0].Id, problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_or_renamed_column_is_reported()
    {
        var file = Edited(sheet => sheet.Cell(1, Column(EntryDetails.Source)).Value = "Origin");

        Assert.True(EntriesSheet.IsEntriesWorkbook(file));
        Assert.True(EntriesSheet.Read(file).IsRefused(out var why, out _));
        Assert.Contains("Origin", Assert.IsType<ColumnsDiffer>(why).Message.English, StringComparison.Ordinal);
    }

    private static int Column(string field) => EntryColumns.Layout.Column(field)!.Index;

    private static EntriesPlan Plan(byte[] file) => EntriesPlan.Build(Read(file), Stored, Keys, Today);

    private static IReadOnlyList<FilledRow> Read(byte[] file)
    {
        Assert.False(EntriesSheet.Read(file).IsRefused(out var why, out var rows), why?.Message.English);
        return rows;
    }

    /// <summary>The export after editing and saving it in Excel.</summary>
    private static byte[] Edited(Action<IXLWorksheet> edit)
    {
        using var workbook = new XLWorkbook(new MemoryStream(EntriesSheet.Write(Stored, Contacts)));
        edit(workbook.Worksheet(EntryColumns.SheetName));
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }
}
