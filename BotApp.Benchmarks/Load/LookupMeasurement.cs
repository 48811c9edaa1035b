using System.Globalization;
using BotApp.Requests;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>
/// Measures whether a look-up stays as fast with a million requests: the computer cell types what it knows of a request to two servers
/// whose databases differ only in how many other requests they keep (<see cref="LookupSeeder"/>). Both take turns in slices of one run; the
/// ratio is that of the medians of the slices' times per turn.
/// </summary>
internal static class LookupMeasurement
{
    private const int Connections = 8;
    private const int Slices = 11;
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const double AtMost = 1.3;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.5);

    public static async Task MeasureAsync()
    {
        await using var connector = await BotConnector.StartAsync();
        List<(string Folder, MeasuredServer Server)> registers = [];
        try
        {
            foreach (var size in (int[])[Few, Many])
            {
                var folder = System.IO.Directory.CreateTempSubdirectory("bot-lookup-").FullName;
                var settings = ProductSettings.In(folder, connector);
                await (await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command)).DisposeAsync();
                LookupSeeder.Add(Path.Combine(folder, "bot.db"), size);
                registers.Add((folder, await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command)));
            }

            // The runtime compiles the hot methods anew in the first seconds of load, in each server at another time.
            foreach (var (_, text) in Texts())
            {
                await CompareAsync(connector, text, registers[0].Server, registers[1].Server);
            }

            foreach (var (name, text) in Texts())
            {
                Goal.AtMost(
                    string.Create(CultureInfo.InvariantCulture, $"lookup by {name} with {Many:N0} requests beside {Few:N0}"),
                    await CompareAsync(connector, text, registers[0].Server, registers[1].Server),
                    AtMost);
            }
        }
        finally
        {
            foreach (var (folder, server) in registers)
            {
                await server.DisposeAsync();
                System.IO.Directory.Delete(folder, recursive: true);
            }
        }
    }

    // What an officer says on the phone; each names requests of the measured office.
    private static IEnumerable<(string Name, string Text)> Texts()
    {
        var number = RequestNumber.Format("KCH", TimeProvider.System.GetUtcNow().Year, 7);
        yield return ("full number", $"status of {number}");
        yield return ("wrong digit", $"{number[..^1]}{(number[^1] - '0' + 1) % 10}");
        yield return ("mobile", "9847000007");
        yield return ("name", MeasuredOffice.Officer(MeasuredOffice.Readers, 3).Name);
    }

    private static async Task<double> CompareAsync(BotConnector connector, string text, MeasuredServer few, MeasuredServer many)
    {
        var activities = Enumerable.Repeat(Activities.Message(connector, MeasuredOffice.Head("Cell"), text), Connections).ToList();
        using var beside = await TurnLoad.OpenAsync(few, connector, activities);
        using var measured = await TurnLoad.OpenAsync(many, connector, activities);
        var (small, large) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Slices; round++)
        {
            foreach (var (load, times) in ((TurnLoad, List<double>)[])[(beside, small), (measured, large)])
            {
                var (turns, took) = await load.RunAsync(Slice);
                if (round > 0)
                {
                    times.Add(took.TotalMilliseconds / turns);
                }
            }
        }

        return Median(large) / Median(small);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
