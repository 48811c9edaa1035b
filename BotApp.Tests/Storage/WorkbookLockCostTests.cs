using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Results;
using BotApp.OfficeDirectory;
using BotApp.Operation;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using BotApp.Templates;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Storage;

/// <summary>
/// An upload is stored in one transaction, all or nothing. Under the write lock each row costs a fixed, small number of statements, and
/// nothing else that grows with the rows: the rest is prepared before.
/// </summary>
public sealed class WorkbookLockCostTests(ITestOutputHelper output)
{
    private const int Rows = 2_000;

    /// <summary>A request, its officer, its audit line, and the notices and reminders that follow from it.</summary>
    private const int MaxStatementsPerRow = 8;

    /// <summary>Statements that do not depend on the rows.</summary>
    private const int MaxOtherStatements = 60;

    [SwitchedFact("BOT_FAULTS")]
    public async Task The_results_of_two_thousand_rows_are_recorded_with_few_statements_for_each()
    {
        await using var bot = await TestBot.StartAsync(services: WorkTag.AddTo);
        await CheckResultsAsync(bot);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task The_results_of_two_thousand_rows_are_recorded_with_few_statements_for_each_on_PostgreSQL()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(services: WorkTag.AddTo);
        await CheckResultsAsync(bot);
    }

    [Fact]
    public async Task The_largest_paper_workbook_is_filed_with_few_statements_for_each_row()
    {
        await using var bot = await TestBot.StartAsync(services: WorkTag.AddTo);
        await CheckPaperAsync(bot);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task The_largest_paper_workbook_is_filed_with_few_statements_for_each_row_on_PostgreSQL()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(services: WorkTag.AddTo);
        await CheckPaperAsync(bot);
    }

    [Fact]
    public async Task A_paper_workbook_that_breaks_off_in_the_middle_stores_nothing_and_is_filed_completely_afterwards()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SendsFileAsync("paper.xlsx", await PaperAsync(bot, 30));
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            CREATE TRIGGER Broken BEFORE INSERT ON Requests WHEN (SELECT count(*) FROM Requests) >= 20
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """));
        var press = bot.Anil.Press("File 30");
        Assert.Matches(TeamsChat.FaultNumber(), (await bot.Teams.SendAsync(press)).Text);
        Assert.Equal((0, 0), await CountAsync(bot));

        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Broken"));
        await bot.Anil.PressesAsync("File 30");
        Assert.Equal((30, 30), await CountAsync(bot));
        Assert.Empty(await bot.ReadAsync(db => db.StagedWorkbooks.ToListAsync()));
        var year = OfficeTime.DayOf(bot.Clock.GetUtcNow()).Year;
        Assert.Equal(
            Enumerable.Range(1, 30).Select(number => RequestNumber.Format("KCH", year, number)),
            await bot.ReadAsync(db => db.Requests.OrderBy(request => request.Number).Select(request => request.Number).ToListAsync()));
    }

    [Fact]
    public async Task A_paper_workbook_of_two_thousand_rows_is_refused_in_words_and_nothing_is_stored()
    {
        await using var bot = await TestBot.StartAsync(services: WorkTag.AddTo);
        var file = await PaperAsync(bot, Rows);
        using var recorded = RecordedTransactions.Of(bot.Settings);

        await bot.Anil.SendsFileAsync("paper.xlsx", file);

        Assert.Contains("2000 rows are too many for one upload", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await CountAsync(bot));
        Assert.DoesNotContain(recorded.Most, pair => pair.Value.Executions > 10);
    }

    [Fact]
    public async Task The_directory_of_two_thousand_people_is_imported_with_few_statements_for_each()
    {
        await using var bot = await TestBot.StartAsync();
        using var recorded = RecordedTransactions.Of(bot.Settings);
        var people = TestBot.DirectoryCsv(bot.Teams) + string.Concat(Enumerable.Range(0, Rows).Select(number =>
            RequestScenario.DirectoryLine($"{Letters(number)} Officer")));

        var (code, said) = await bot.ImportDirectoryAsync(people, "--yes");

        Assert.True(code == 0, said);
        Assert.Equal(Rows, await bot.ReadAsync(db => db.Officers.CountAsync(officer => officer.Name.EndsWith(" Officer"))));
        AssertFew(recorded, recorded.Most.Values.Sum(work => work.Executions), Rows);
    }

    private async Task CheckResultsAsync(TestBot bot)
    {
        await bot.Cyril.SaysAsync("hi");
        var batch = await DispatchedAsync(bot);
        var sheet = Filled(await bot.ReadAsync(async db => ResultsSheet.Write((await db.BatchViewAsync(batch, track: false, default))!)));
        using var recorded = RecordedTransactions.Of(bot.Settings);

        await bot.Cyril.SendsFileAsync("results.xlsx", sheet);
        await bot.Cyril.PressesAsync($"Record {Rows}");

        Assert.Equal(Rows, await bot.ReadAsync(db => db.Requests.CountAsync(request => request.Stage == Stage.Completed)));
        Assert.Equal(Rows, await bot.ReadAsync(async db =>
            (await db.Officers.ToListAsync()).Count(officer => officer.SsoId?.StartsWith("3000", StringComparison.Ordinal) is true)));
        AssertFew(recorded, recorded.Writers["RecordResults"], Rows);
    }

    private async Task CheckPaperAsync(TestBot bot)
    {
        // Before the upload: EF remembers for a second that nobody has listened to its commands.
        using var recorded = RecordedTransactions.Of(bot.Settings);
        await bot.Anil.SendsFileAsync("paper.xlsx", await PaperAsync(bot, PaperApplications.MaxRows));
        await bot.Anil.PressesAsync($"File {PaperApplications.MaxRows}");
        Assert.Equal((PaperApplications.MaxRows, PaperApplications.MaxRows), await CountAsync(bot));
        AssertFew(recorded, recorded.Writers["FilePaperApplications"], PaperApplications.MaxRows);
    }

    private void AssertFew(RecordedTransactions recorded, int statements, int rows)
    {
        output.WriteLine($"{statements} statements for {rows} rows");
        foreach (var (sql, work) in recorded.Most.OrderByDescending(pair => pair.Value.Executions + pair.Value.RowsRead).Take(12))
        {
            output.WriteLine($"{work}: {sql[..Math.Min(sql.Length, 200)]}");
        }

        Assert.InRange(statements, rows, (rows * MaxStatementsPerRow) + MaxOtherStatements);
        Assert.DoesNotContain(recorded.Most, pair => pair.Value.RowsRead > rows + MaxOtherStatements);
        // Many marks for each row, in one statement.
        var marks = recorded.Most.Where(pair => pair.Key.Contains("IdentityMarks", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(marks, pair => pair.Value.Executions > 5);
        Assert.Contains(marks, pair => pair.Key.StartsWith("INSERT INTO", StringComparison.Ordinal) && pair.Value.RowsWritten >= rows);
    }

    private static async Task<(int Requests, int Officers)> CountAsync(TestBot bot) => (
        await bot.ReadAsync(db => db.Requests.CountAsync()),
        await bot.ReadAsync(db => db.Officers.CountAsync(officer => officer.Status == DirectoryStatus.PaperOnly)));

    private static Task<byte[]> PaperAsync(TestBot bot, int rows) => PaperScenario.FilledAsync(bot, [
        .. Enumerable.Range(0, rows).Select(row => PaperScenario.Person(
            $"{Letters(row)} {Letters(row * 7)}",
            (TemplateField.Mobile, $"{9_600_000_000 + row}"),
            (TemplateField.Email, $"paper{row}@kochi.example.gov.in"),
            (TemplateField.DateOfBirth, $"{1965 + (row % 10)}-0{1 + (row % 9)}-{10 + (row % 18)}"),
            (TemplateField.DateOfJoining, $"{1996 + (row % 25)}-0{1 + (row % 8)}-{10 + (row % 17)}"))),
    ]);

    /// <summary>A batch of Ernakulam Division that the cell has forwarded, each row of another officer.</summary>
    private static Task<Guid> DispatchedAsync(TestBot bot) => bot.DoAsync(async db =>
    {
        var (now, anil) = (bot.Clock.GetUtcNow(), bot.Anil.Person.AadObjectId);
        var office = await db.Offices.Where(one => one.Name == "Ernakulam Division").Select(one => one.Id).SingleAsync();
        var template = (await db.CurrentTemplateAsync(RequestKind.Creation, TestData.Today, default)).Id;
        var batch = new Batch
        {
            Id = Guid.CreateVersion7(now),
            Number = "KCH/DIV-ERN/CREATION/2026/01",
            Kind = RequestKind.Creation,
            OfficeId = office,
            TemplateId = template,
            MadeById = anil,
            MadeAt = now,
        };
        Assert.False(batch.Move(BatchStage.Forwarded, now).IsRefused(out _, out _));
        db.Batches.Add(batch);
        foreach (var row in Enumerable.Range(0, Rows))
        {
            var id = Guid.CreateVersion7(now);
            db.Officers.Add(new Officer
            {
                Id = id,
                AadObjectId = id,
                Name = $"{Letters(row)} {Letters(row * 7)}",
                Designation = Designation.Inspector,
                OfficeId = office,
            });
            var request = Request.Submit(
                Guid.CreateVersion7(now),
                RequestNumber.Format("KCH", 2026, row + 1),
                RequestKind.Creation,
                id,
                office,
                template,
                TestData.CreationAnswers.With(TemplateField.Name, $"{Letters(row)} {Letters(row * 7)}")
                    .With(TemplateField.Mobile, $"{9_600_000_000 + row}")
                    .With(TemplateField.Email, $"officer{row}@kochi.example.gov.in"),
                now);
            db.Requests.Add(request);
            var entry = db.Entry(request);
            entry.Property(one => one.Stage).CurrentValue = Stage.Forwarded;
            entry.Property(one => one.DecidedById).CurrentValue = anil;
            entry.Property(one => one.ScansAtDecision).CurrentValue = 1;
            entry.Property(one => one.ScansInBatch).CurrentValue = 1;
            entry.Property(one => one.BatchId).CurrentValue = batch.Id;
            entry.Property(one => one.BatchRow).CurrentValue = row + 1;
        }

        await db.SaveAsync(now, default);
        return batch.Id;
    });

    /// <summary>The results sheet with an SSO-ID in every row.</summary>
    private static byte[] Filled(byte[] sheet)
    {
        using var workbook = new XLWorkbook(new MemoryStream(sheet));
        for (var row = 0; row < Rows; row++)
        {
            workbook.Worksheet(1).Cell(row + 2, 4).SetValue($"{30_000_000 + row}");
        }

        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    /// <summary>A word of letters for each number, no two alike in spelling or sound.</summary>
    private static string Letters(int number) => string.Concat(
        new[] { "B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V" }[number % 13], "a",
        new[] { "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v" }[number / 13 % 13], "i",
        new[] { "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v" }[number / 169 % 13], "u");
}
