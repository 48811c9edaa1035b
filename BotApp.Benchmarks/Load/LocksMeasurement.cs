using System.Diagnostics;
using System.Globalization;
using BotApp.Consolidation;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Templates;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Load;

/// <summary>
/// Measures how long the largest uploads hold the write lock: a paper workbook with as many rows as one upload may have, the results of
/// 2,000 rows, and the corrected names of as many people, from the beginning of the writing to the end of the save, beside a raw loop that
/// writes the same rows into a copy of the database in one transaction (<see cref="RawRows"/>). All in one run; the ratio is the median of
/// the rounds.
/// </summary>
internal static class LocksMeasurement
{
    private const int Rounds = 5;
    private const int ResultRows = 2_000;
    private const double Goal = 4;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    public static async Task MeasureAsync()
    {
        List<(double Held, double Raw)> paper = [], results = [], names = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("bot-locks-");
            try
            {
                await using var app = await StartAsync(folder.FullName);
                var file = Path.Combine(folder.FullName, "bot.db");
                paper.Add(await BesideRawAsync(file, () => FilePaperAsync(app.Services)));
                await DispatchAsync(app.Services);
                results.Add(await BesideRawAsync(file, () => RecordResultsAsync(app.Services)));
                names.Add(await BesideRawAsync(file, () => CorrectNamesAsync(app.Services)));
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }

        Show($"locks paper {PaperApplications.MaxRows} rows", paper);
        Show(string.Create(CultureInfo.InvariantCulture, $"locks results {ResultRows} rows"), results);
        Show(string.Create(CultureInfo.InvariantCulture, $"locks names {ResultRows} people"), names);
    }

    /// <summary>The first round warms both up.</summary>
    private static void Show(string name, IEnumerable<(double Held, double Raw)> rounds)
    {
        var counted = rounds.Skip(1).ToList();
        BotApp.Goal.Show(
            name,
            new Measured("ratio", Median(counted.Select(one => one.Held / one.Raw)), AtMost: Goal),
            new Measured("held ms", Median(counted.Select(one => one.Held))),
            new Measured("raw ms", Median(counted.Select(one => one.Raw))));
    }

    private static async Task<WebApplication> StartAsync(string folder)
    {
        var builder = WebApplication.CreateBuilder(["--environment=Development"]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = Path.Combine(folder, "bot.db"),
            ["Documents:Folder"] = Path.Combine(folder, "scans"),
            ["Documents:KeyFile"] = Path.Combine(folder, "bot.key"),
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddStorage();
        var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await scope.ServiceProvider.GetRequiredService<IDatabaseProvider>().MigrateAsync(db, default);
        db.Offices.Add(Office);
        db.Officers.AddRange(Head, Cell);
        await db.SaveAsync(Now, default);
        return app;
    }

    /// <summary>As the upload of the head does it; returns the milliseconds for which the lock was held.</summary>
    private static async Task<double> FilePaperAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var turn = TurnOf(Head, Role.Head);
        var filed = Enumerable.Range(0, PaperApplications.MaxRows)
            .Select(row => db.PreparePaperApplication(
                new AcceptedRow(row, NameOf(row), AnswersOf(row), null, null), RequestKind.Creation, Guid.Empty, Office, Profile, turn))
            .ToList();
        await db.BeginWriteAsync(default);
        var begun = Stopwatch.GetTimestamp();
        await db.NumberAsync(filed, Profile, turn, default);
        return await db.SaveAsync(Now, default) ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds : throw Unsaved();
    }

    private static async Task DispatchAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        foreach (var row in Enumerable.Range(PaperApplications.MaxRows, ResultRows))
        {
            var id = Guid.CreateVersion7(Now);
            db.Officers.Add(new Officer
            {
                Id = id,
                AadObjectId = id,
                Name = NameOf(row),
                Designation = Designation.Inspector,
                OfficeId = Office.Id,
            });
            var request = Request.Submit(
                Guid.CreateVersion7(Now), $"KCH-2026-{row:000000}-0", RequestKind.Creation, id, Office.Id, null, AnswersOf(row), Now);
            var entry = db.Requests.Add(request);
            entry.Property(one => one.Stage).CurrentValue = Stage.Forwarded;
            entry.Property(one => one.DecidedById).CurrentValue = Head.Id;
            entry.Property(one => one.ScansAtDecision).CurrentValue = 1;
        }

        await db.SaveAsync(Now, default);
    }

    private static async Task<double> RecordResultsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var requests = await db.Requests.Where(request => request.Stage == Stage.Forwarded).ToListAsync();
        await db.Officers.LoadAsync();
        var facts = new DutyFacts([], []);
        var (ssoIds, turn) = (new Dictionary<string, Guid>(), TurnOf(Cell, Role.Cell));
        foreach (var (request, row) in requests.Select((request, row) => (request, row)))
        {
            var result = new RowResult(request.Id, $"{30_000_000 + row}", null);
            if (await db.RecordResultAsync(request, result, ssoIds, facts, turn, default) is { } why)
            {
                throw new InvalidOperationException(why.Message.English);
            }
        }

        await db.BeginWriteAsync(default);
        var begun = Stopwatch.GetTimestamp();
        return await db.SaveAsync(Now, default) ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds : throw Unsaved();
    }

    /// <summary>As the import of a directory that corrects its people.</summary>
    private static async Task<double> CorrectNamesAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        foreach (var officer in await db.Officers.Where(officer => officer.Id != Head.Id && officer.Id != Cell.Id).ToListAsync())
        {
            officer.Name += " Pillai";
        }

        await db.BeginWriteAsync(default);
        var begun = Stopwatch.GetTimestamp();
        return await db.SaveAsync(Now, default) ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds : throw Unsaved();
    }

    private static async Task<(double Held, double Raw)> BesideRawAsync(string file, Func<Task<double>> upload)
    {
        var copy = file + ".raw";
        File.Delete(copy);
        RawRows.Copy(file, copy);
        return (await upload(), RawRows.Write(copy, file));
    }

    private static InvalidOperationException Unsaved() => new("The upload was not saved.");

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static Office Office { get; } = new()
    {
        Id = Guid.NewGuid(),
        Name = "Ernakulam Division",
        Kind = OfficeKind.Division,
        Code = "DIV-ERN",
    };

    private static Officer Head => Person("Anil Kumar", new Guid(1, 0, 0, new byte[8]));

    private static Officer Cell => Person("Cyril Jose", new Guid(2, 0, 0, new byte[8]));

    private static OfficeProfile Profile { get; } = OfficeProfile.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json")));

    private static Officer Person(string name, Guid id) => new()
    {
        Id = id,
        AadObjectId = id,
        Name = name,
        Designation = Designation.Superintendent,
        OfficeId = Office.Id,
    };

    private static Turn TurnOf(Officer officer, Role role) => new(
        officer,
        [new Authority(Guid.NewGuid(), Office.Id, role, role.ToString(), ChargeKind.Regular, null)],
        new Caller(officer.Id, "", "", "", ChatKind.Personal, "", "", officer.Name, null),
        Basics.Language.English,
        Now);

    /// <summary>A name of two words for each number.</summary>
    private static string NameOf(int number) => $"{Word(number)} {Word(number * 7)}";

    private static string Word(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{"BDFGKLMNPRSTV"[number % 13]}a{"bdfgklmnprstv"[number / 13 % 13]}i{"bdfgklmnprstv"[number / 169 % 13]}u");

    private static Answers AnswersOf(int number) => Answers.From(new Dictionary<string, string>
    {
        [TemplateField.Name] = NameOf(number),
        [TemplateField.Designation] = "Inspector",
        [TemplateField.DateOfBirth] = new DateOnly(1970, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [TemplateField.DateOfJoining] = new DateOnly(1995, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [TemplateField.Mobile] = (9_600_000_000 + number).ToString(CultureInfo.InvariantCulture),
        [TemplateField.Email] = $"officer{number}@kochi.example.gov.in",
        [TemplateField.Office] = "Ernakulam Division",
        [TemplateField.Location] = "Kochi",
        [TemplateField.Application] = "ACES",
    });
}
