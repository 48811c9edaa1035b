using System.Globalization;
using System.Runtime.InteropServices;
using BotApp.Support;
using BotApp.Teams;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BotApp.Load;

/// <summary>
/// Measures decisions a second of the whole product over HTTP beside a raw loop of what a decision has to write
/// (<see cref="RawDecisions"/>) on a copy of the same database, with the same settings and the same number of concurrent connections.
/// Both take turns in slices of one run; the ratio is the median of the slices' ratios. PostgreSQL is left out where it is not installed.
/// </summary>
internal static class DecisionsMeasurement
{
    private const int Slices = 5;
    private const double Goal = 0.7;
    private const double MaxStatements = 8;

    /// <summary>
    /// Requests decided before anything is measured: a method is compiled for the last time after some sixty calls, and until then a third
    /// of the processor goes into compiling.
    /// </summary>
    private const int WarmUpDecisions = 600;

    /// <summary>Where the warm-up begins in the queue: after those that are measured.</summary>
    private const int WarmUpFirst = 1_000;

    /// <summary>
    /// Connections at once, decisions in a slice, and the queue they come from: every decision takes a request of its own.
    /// </summary>
    private static readonly Level[] Levels =
        [new(1, 24, MeasuredOffice.Decisions, 0), new(16, 64, MeasuredOffice.Decisions, 200), new(64, 128, "Queue 1000", 0)];

    public static async Task MeasureAsync()
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"decisions: {Slices} interleaved slices, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}"));
        await using var connector = await BotConnector.StartAsync();
        await MeasureAsync("SQLite", connector, new Dictionary<string, string>(), CopySqliteAsync);
        if (PostgresServer.BinFolder is null)
        {
            Console.WriteLine("decisions PostgreSQL: not installed (/usr/lib/postgresql), left out");
            return;
        }

        await using var server = await PostgresServer.StartAsync(isDurable: true);
        var database = await server.NewMigratedDatabaseAsync();
        await MeasureAsync(
            "PostgreSQL",
            connector,
            new Dictionary<string, string> { ["Storage__Provider"] = "Postgres", ["Storage__ConnectionString"] = database },
            async _ => new NpgsqlConnectionStringBuilder(await server.CopyDatabaseAsync(database)) { MaxPoolSize = 80 }.ToString());
    }

    private static async Task MeasureAsync(
        string engine, BotConnector connector, IReadOnlyDictionary<string, string> storage, Func<string, Task<string>> copy)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("bot-decisions-");
        try
        {
            var settings = new Dictionary<string, string>(ProductSettings.In(folder.FullName, connector));
            foreach (var (key, value) in storage)
            {
                settings[key] = value;
            }

            // The first start fills the database; nobody is connected while it is copied.
            await using (await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command))
            {
            }

            await using var raw = await RawDecisions.OpenAsync(engine == "SQLite", await copy(folder.FullName));
            await using var product = await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command);
            await WarmUpAsync(connector, product);
            foreach (var level in Levels)
            {
                await MeasureAsync(engine, level, connector, product, raw);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task WarmUpAsync(BotConnector connector, MeasuredServer product)
    {
        var presses = await ApprovalPresses.PrepareAsync(
            connector, product, MeasuredOffice.Decisions, Enumerable.Range(WarmUpFirst, WarmUpDecisions));
        using var load = await TurnLoad.OpenAsync(product, connector, presses.Take(Levels[1].Connections));
        await load.RunAsync(presses);
    }

    private static async Task MeasureAsync(string engine, Level level, BotConnector connector, MeasuredServer product, RawDecisions raw)
    {
        var presses = await ApprovalPresses.PrepareAsync(
            connector, product, level.Division, Enumerable.Range(level.First, (Slices + 1) * level.Decisions));
        using var load = await TurnLoad.OpenAsync(product, connector, presses.Take(level.Connections));
        List<(TurnSample Product, double Raw)> samples = [];
        foreach (var slice in presses.Chunk(level.Decisions))
        {
            samples.Add((await load.SampleAsync(() => load.RunAsync(slice)), await raw.RunAsync(level.Connections, level.Decisions)));
        }

        // The first slice warms the raw loop up.
        samples.RemoveAt(0);
        double Of(Func<TurnSample, double> number) => Median(samples.Select(sample => number(sample.Product)));
        BotApp.Goal.Show(
            string.Create(CultureInfo.InvariantCulture, $"decisions {engine} {level.Connections} at once"),
            new Measured("ratio", Median(samples.Select(sample => sample.Product.PerSecond / sample.Raw)), AtLeast: Goal),
            new Measured("KiB", Of(sample => sample.KiB)),
            new Measured("statements", Of(sample => sample.Statements), AtMost: MaxStatements),
            new Measured("CPU µs", Of(sample => sample.Cpu)),
            new Measured("decisions/s", Of(sample => sample.PerSecond)),
            new Measured("raw/s", Median(samples.Select(sample => sample.Raw))));
    }

    private static async Task<string> CopySqliteAsync(string folder)
    {
        var copy = Path.Combine(folder, "raw.db");
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bot.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync();
        return $"Data Source={copy}";
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private sealed record Level(int Connections, int Decisions, string Division, int First);
}
