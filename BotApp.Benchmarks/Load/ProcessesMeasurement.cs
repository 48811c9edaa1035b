using System.Globalization;
using BotApp.Support;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>
/// Measures decisions a second of one, two and four processes of the product on one PostgreSQL database, in slices of one run; the ratio is
/// the median beside one process. Where the machine has fewer cores than processes and load need, the goal is that more processes are not
/// slower than one.
/// </summary>
internal static class ProcessesMeasurement
{
    private const int Connections = 16;
    private const int Slices = 5;
    private const int DecisionsPerSlice = 32;

    /// <summary>Of each process before the first slice: until then it compiles more than it decides.</summary>
    private const int WarmUpDecisions = 200;
    private const double NoSlower = 0.95;
    private static readonly (int Processes, double Goal)[] Levels = [(1, 1), (2, 1.7), (4, 2.5)];

    public static async Task MeasureAsync()
    {
        if (PostgresServer.BinFolder is null)
        {
            Console.WriteLine("processes: PostgreSQL is not installed (/usr/lib/postgresql), left out");
            return;
        }

        await using var connector = await BotConnector.StartAsync();
        await using var database = await PostgresServer.StartAsync(isDurable: true);
        var folder = System.IO.Directory.CreateTempSubdirectory("bot-processes-");
        List<MeasuredServer> servers = [];
        try
        {
            var settings = new Dictionary<string, string>(ProductSettings.In(folder.FullName, connector))
            {
                ["Storage__Provider"] = "Postgres",
                ["Storage__ConnectionString"] = await database.NewMigratedDatabaseAsync(),
            };
            for (var process = 0; process < Levels.Max(level => level.Processes); process++)
            {
                servers.Add(await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command));
            }

            await MeasureAsync(connector, servers);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }

            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(BotConnector connector, List<MeasuredServer> servers)
    {
        var presses = new Queue<string>(await ApprovalPresses.PrepareAsync(
            connector,
            servers[0],
            MeasuredOffice.Decisions,
            Enumerable.Range(0, (servers.Count * WarmUpDecisions) + (Levels.Length * Slices * DecisionsPerSlice))));
        var loads = await Task.WhenAll(servers.Select(server =>
            TurnLoad.OpenAsync(server, connector, presses.Take(Connections).ToList())));
        foreach (var load in loads)
        {
            await load.RunAsync([.. Enumerable.Range(0, WarmUpDecisions).Select(_ => presses.Dequeue())]);
        }

        var rates = Levels.ToDictionary(level => level.Processes, _ => new List<double>());
        for (var slice = 0; slice < Slices; slice++)
        {
            foreach (var (processes, _) in Levels)
            {
                var shares = Enumerable.Range(0, DecisionsPerSlice).Select(_ => presses.Dequeue()).Chunk(DecisionsPerSlice / processes);
                var started = TimeProvider.System.GetTimestamp();
                await Task.WhenAll(loads.Zip(shares, (load, share) => load.RunAsync(share)));
                rates[processes].Add(DecisionsPerSlice / TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            }
        }

        foreach (var (processes, goal) in Levels)
        {
            // The load and the database work on the same cores.
            var ratios = rates[processes].Zip(rates[1], (many, one) => many / one);
            BotApp.Goal.Show(
                string.Create(CultureInfo.InvariantCulture, $"processes {processes}"),
                new Measured("ratio", Median(ratios), AtLeast: Environment.ProcessorCount > 2 * processes ? goal : NoSlower),
                new Measured("decisions/s", Median(rates[processes])));
        }

        foreach (var load in loads)
        {
            load.Dispose();
        }
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
