using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace BotApp.Teams;

/// <summary>
/// Measures the channel with a constant card: invokes, answered in the HTTP response, and messages, answered through the connector. The
/// servers take turns in short slices of one run, so that other load on the machine affects all of them; ratios are medians of the
/// slices' ratios to the floor's slice beside them. Load and connector run on the same cores.
/// </summary>
internal static class ChannelMeasurement
{
    private const int Connections = 16;
    private const int Slices = 15;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private static readonly Work[] Works =
    [
        new("invokes", Activities.Invoke, IsSent: false, 0.75),
        new("messages", Activities.Message, IsSent: true, 0.65),
    ];

    public static async Task MeasureAsync()
    {
        await using var connector = await BotConnector.StartAsync();
        List<MeasuredServer> servers = [];
        try
        {
            foreach (var name in ChannelServer.All.Keys)
            {
                servers.Add(await MeasuredServer.StartAsync(name, connector.Settings()));
                await CheckAsync(connector, servers[^1]);
            }

            Print($"channel: {Connections} connections, signed tokens, {Slices} interleaved slices of {Slice.TotalSeconds} s a server");
            Print($"  {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, version {Version}");
            foreach (var work in Works)
            {
                Show(work, await RunAsync(connector, servers, work));
            }
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static string Version =>
        typeof(TeamsAdapter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>A server that does not answer with the card, or answers without a token, would be measured for nothing.</summary>
    private static async Task CheckAsync(BotConnector connector, MeasuredServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", connector.Token(TimeProvider.System));
        var card = JsonNode.Parse(ConstantCard.Json);
        var answer = JsonNode.Parse(await PostAsync(Activities.Invoke(connector, 0)));
        connector.Keeps = true;
        await PostAsync(Activities.Message(connector, 0));
        connector.Keeps = false;
        var sent = JsonNode.Parse(connector.Last)?["attachments"]?[0]?["content"];
        if (!JsonNode.DeepEquals(card, answer?["value"]) || !JsonNode.DeepEquals(card, sent))
        {
            throw new InvalidOperationException($"The server \"{server.Name}\" does not answer with the card.");
        }

        async Task<string> PostAsync(string activity)
        {
            using var content = new StringContent(activity, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }
    }

    private static async Task<Dictionary<string, List<Sample>>> RunAsync(BotConnector connector, List<MeasuredServer> servers, Work work)
    {
        List<LoadConnection[]> loads = [];
        foreach (var server in servers)
        {
            loads.Add(await Task.WhenAll(Enumerable.Range(0, Connections).Select(number =>
                LoadConnection.OpenAsync(server.Address, connector.Token(TimeProvider.System), work.Activity(connector, number)))));
            await LoadAsync(loads[^1], WarmUp);
        }

        var samples = servers.ToDictionary(server => server.Name, _ => new List<Sample>());
        for (var slice = 0; slice < Slices; slice++)
        {
            for (var turn = 0; turn < servers.Count; turn++)
            {
                var at = (slice + turn) % servers.Count;
                var before = connector.Taken;
                var sample = await SampleAsync(servers[at], loads[at]);
                samples[servers[at].Name].Add(sample);
                if (connector.Taken - before is var sent && sent != (work.IsSent ? sample.Turns : 0))
                {
                    throw new InvalidOperationException($"\"{servers[at].Name}\" sent {sent} messages in {sample.Turns} turns.");
                }
            }
        }

        foreach (var connection in loads.SelectMany(load => load))
        {
            connection.Dispose();
        }

        return samples;
    }

    private static async Task<Sample> SampleAsync(MeasuredServer server, LoadConnection[] load)
    {
        var before = await server.UsageAsync();
        var (turns, took) = await LoadAsync(load, Slice);
        var used = await server.UsageAsync() - before;
        return new Sample(turns, turns / took.TotalSeconds, used.Allocated / 1024.0 / turns, used.Cpu.TotalMicroseconds / turns);
    }

    private static async Task<(int Turns, TimeSpan Took)> LoadAsync(LoadConnection[] load, TimeSpan length)
    {
        var started = TimeProvider.System.GetTimestamp();
        var turns = await Task.WhenAll(load.Select(connection => Task.Run(async () =>
        {
            var done = 0;
            for (; TimeProvider.System.GetElapsedTime(started) < length; done++)
            {
                await connection.TurnAsync();
            }

            return done;
        })));
        return (turns.Sum(), TimeProvider.System.GetElapsedTime(started));
    }

    private static void Show(Work work, Dictionary<string, List<Sample>> samples)
    {
        Print($"  {work.Name,-16} {"turns/s",9} {"ratio",7} {"KiB a turn",11} {"CPU µs a turn",14}");
        var floor = samples[ChannelServer.Floor];
        foreach (var (name, taken) in samples)
        {
            var perSecond = Median(taken.Select(sample => sample.PerSecond));
            var (kib, cpu) = (Median(taken.Select(sample => sample.KiB)), Median(taken.Select(sample => sample.Cpu)));
            Print($"  {name,-16} {perSecond,9:N0} {Ratio(taken, floor),7:0.000} {kib,11:0.0} {cpu,14:0.0}");
        }

        Goal.AtLeast($"channel {work.Name}", Ratio(samples[ChannelServer.ChannelLayer], floor), work.Goal);
    }

    private static double Ratio(List<Sample> taken, List<Sample> floor) =>
        Median(taken.Zip(floor, (sample, beside) => sample.PerSecond / beside.PerSecond));

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>A kind of turn, whether its answer is sent through the connector, and the least share of the floor's throughput.</summary>
    private sealed record Work(string Name, Func<BotConnector, int, string> Activity, bool IsSent, double Goal);

    /// <summary>One slice of one server; KiB allocated and CPU microseconds of the server's process, per turn.</summary>
    private readonly record struct Sample(int Turns, double PerSecond, double KiB, double Cpu);
}
