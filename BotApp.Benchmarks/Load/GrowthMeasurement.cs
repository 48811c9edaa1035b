using System.Globalization;
using System.Text.Json.Nodes;
using BotApp.Conversation;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>
/// Measures whether turns stay as fast while the register grows: the same turns on servers whose databases differ only in how many finished
/// requests they keep (<see cref="GrowthSeeder"/>). All servers run at once and take turns in slices of one run; the ratio is the median of
/// the slices' times, beside the server with the smallest register.
/// </summary>
internal static class GrowthMeasurement
{
    private const int Connections = 16;
    private const int Slices = 7;
    private const int DecisionsPerSlice = 32;
    private const double Goal = 1.3;
    private const string Division = "Queue 100";
    private static readonly int[] Finished = [100, 10_000, 100_000];
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static Task MeasureAsync() => MeasureAsync(Finished);

    /// <param name="sizes">Finished requests, the smallest register first.</param>
    public static async Task MeasureAsync(IReadOnlyList<int> sizes)
    {
        await using var connector = await BotConnector.StartAsync();
        var folders = sizes.Select(_ => System.IO.Directory.CreateTempSubdirectory("bot-growth-").FullName).ToList();
        List<MeasuredServer> servers = [];
        try
        {
            foreach (var (folder, size) in folders.Zip(sizes))
            {
                var settings = ProductSettings.In(folder, connector);
                await (await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command)).DisposeAsync();
                GrowthSeeder.Add(Path.Combine(folder, "bot.db"), size, Division);
                servers.Add(await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command));
            }

            foreach (var work in Works(connector))
            {
                var loads = await Task.WhenAll(servers.Select(server => TurnLoad.OpenAsync(server, connector, work.Activities)));
                await CompareAsync(work.Name, sizes, loads, WarmUp, load => load.RunAsync(Slice));
            }

            await MeasureApprovalsAsync(connector, sizes, servers);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }

            folders.ForEach(folder => System.IO.Directory.Delete(folder, recursive: true));
        }
    }

    private static IEnumerable<(string Name, string[] Activities)> Works(BotConnector connector)
    {
        yield return Of("menu", number => Press<ShowMenu>(number));
        yield return Of("my requests", number => Press<ShowMyRequests>(number));
        yield return Of("open", number => Press<ShowRequest>(
            number, CardData.Write(new ShowRequest(MeasuredOffice.RequestId(MeasuredOffice.Readers, number)))));
        yield return Of("queue", _ => Activities.Invoke(connector, MeasuredOffice.Head(Division), ShowQueue.Verb));

        (string, string[]) Of(string name, Func<int, string> activity) => (name, [.. Enumerable.Range(0, Connections).Select(activity)]);

        string Press<TAction>(int number, IReadOnlyDictionary<string, string>? data = null) where TAction : ICardAction =>
            Activities.Invoke(
                connector,
                MeasuredOffice.Officer(MeasuredOffice.Readers, number),
                TAction.Verb,
                new JsonObject((data ?? new Dictionary<string, string>()).Select(pair =>
                    KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))));
    }

    private static async Task MeasureApprovalsAsync(BotConnector connector, IReadOnlyList<int> sizes, List<MeasuredServer> servers)
    {
        var numbers = Enumerable.Range(0, (Slices + 1) * DecisionsPerSlice);
        var loads = new List<TurnLoad>();
        var slices = new Dictionary<TurnLoad, Queue<string[]>>();
        foreach (var server in servers)
        {
            var presses = await ApprovalPresses.PrepareAsync(connector, server, MeasuredOffice.Decisions, numbers);
            loads.Add(await TurnLoad.OpenAsync(server, connector, presses[..Connections]));
            slices[loads[^1]] = new Queue<string[]>(presses.Chunk(DecisionsPerSlice));
        }

        await CompareAsync("approve", sizes, loads, null, load => load.RunAsync(slices[load].Dequeue()));
    }

    private static async Task CompareAsync(
        string name,
        IReadOnlyList<int> sizes,
        IReadOnlyList<TurnLoad> loads,
        TimeSpan? warmUp,
        Func<TurnLoad, Task<(int Turns, TimeSpan Took)>> slice)
    {
        var samples = loads.Select(_ => new List<TurnSample>()).ToList();
        foreach (var load in loads)
        {
            await (warmUp is { } length ? load.RunAsync(length) : slice(load));
        }

        for (var round = 0; round < Slices; round++)
        {
            foreach (var (load, own) in loads.Zip(samples))
            {
                own.Add(await load.SampleAsync(() => slice(load)));
            }
        }

        foreach (var (size, own) in sizes.Zip(samples).Skip(1))
        {
            BotApp.Goal.Show(
                string.Create(CultureInfo.InvariantCulture, $"growth {name} with {size:N0} beside {sizes[0]:N0}"),
                new Measured("ratio", Median(samples[0].Zip(own, (few, many) => few.PerSecond / many.PerSecond)), AtMost: Goal),
                new Measured("KiB", Median(own.Select(sample => sample.KiB))),
                new Measured("statements", Median(own.Select(sample => sample.Statements))),
                new Measured("turns/s", Median(own.Select(sample => sample.PerSecond))));
        }

        foreach (var load in loads)
        {
            load.Dispose();
        }
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
