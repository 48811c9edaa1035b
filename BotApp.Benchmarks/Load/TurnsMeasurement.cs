using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using BotApp.Conversation;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>
/// Measures turns of the whole product over HTTP, on SQLite, beside the floor: a bare Kestrel program that parses the same activity and
/// answers with a constant card. Both take turns in short slices of one run; ratios are medians of the slices' ratios.
/// </summary>
internal static class TurnsMeasurement
{
    private const int Connections = 16;
    private const int Slices = 9;
    private const int DecisionsPerSlice = 64;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static Task MeasureAsync() => MeasureAsync([]);

    /// <param name="names">The turns to measure; all of them when there are none.</param>
    public static async Task MeasureAsync(IReadOnlyCollection<string> names)
    {
        await using var connector = await BotConnector.StartAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("bot-turns-");
        try
        {
            await using var floor = await MeasuredServer.StartAsync(ChannelServer.Floor, connector.Settings());
            await using var product = await MeasuredServer.StartAsync(
                ProductServer.TurnsOnly, ProductSettings.In(folder.FullName, connector), ProductServer.Command);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"turns: {Connections} connections, {Slices} interleaved slices, {Environment.ProcessorCount} cores, "
                    + $"{RuntimeInformation.FrameworkDescription}"));
            // Compiled code gets faster for seconds after the first turns of each kind, so all of them run once before any is measured.
            var works = Works(connector).Where(work => IsWanted(work.Name)).ToList();
            foreach (var work in works)
            {
                using var first = await TurnLoad.OpenAsync(product, connector, work.Activities);
                await first.RunAsync(WarmUp);
            }

            foreach (var work in works)
            {
                Show(work, await RunAsync(connector, floor, product, work));
            }

            if (IsWanted("approve"))
            {
                await MeasureApprovalsAsync(connector, floor, product);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        bool IsWanted(string name) => names.Count == 0 || names.Contains(name);
    }

    private static IEnumerable<TurnWork> Works(BotConnector connector)
    {
        yield return Read("menu", number => Press<ShowMenu>(Reader(number)));
        yield return Message("hi", "hi");
        yield return Read("my requests", number => Press<ShowMyRequests>(Reader(number)));
        yield return Read("open", number => Press<ShowRequest>(
            Reader(number), CardData.Write(new ShowRequest(MeasuredOffice.RequestId(MeasuredOffice.Readers, number)))));
        yield return Queue("Queue 10");
        yield return Queue("Queue 100");
        yield return Queue("Queue 1000");
        yield return Message("FAQ", "What is the toll free number of Saksham Seva?");

        TurnWork Queue(string division) =>
            Read(division.ToLowerInvariant(), _ => Press<ShowQueue>(MeasuredOffice.Head(division)));

        TurnWork Message(string name, string text) => new(
            name, [.. Numbers.Select(number => Activities.Message(connector, Reader(number), text))], IsSent: true, TurnGoals.Message);

        string Press<TAction>(Sender who, IReadOnlyDictionary<string, string>? data = null) where TAction : ICardAction =>
            Activities.Invoke(connector, who, TAction.Verb, Json(data));
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(0, Connections);

    private static TurnWork Read(string name, Func<int, string> activity) =>
        new(name, [.. Numbers.Select(activity)], IsSent: false, TurnGoals.Read);

    private static Sender Reader(int number) => MeasuredOffice.Officer(MeasuredOffice.Readers, number);

    private static JsonObject Json(IReadOnlyDictionary<string, string>? data) =>
        new((data ?? new Dictionary<string, string>()).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));

    private static async Task<List<(TurnSample Product, TurnSample Floor)>> RunAsync(
        BotConnector connector, MeasuredServer floor, MeasuredServer product, TurnWork work)
    {
        var (low, high) = (
            await TurnLoad.OpenAsync(floor, connector, work.Activities),
            await TurnLoad.OpenAsync(product, connector, work.Activities));
        using (low)
        using (high)
        {
            await low.RunAsync(WarmUp);
            await high.RunAsync(WarmUp);
            List<(TurnSample, TurnSample)> samples = [];
            for (var slice = 0; slice < Slices; slice++)
            {
                var before = connector.Taken;
                var sample = await high.SampleAsync(() => high.RunAsync(Slice));
                if (connector.Taken - before is var sent && sent != (work.IsSent ? sample.Turns : 0))
                {
                    throw new InvalidOperationException($"\"{work.Name}\" sent {sent} messages in {sample.Turns} turns.");
                }

                samples.Add((sample, await low.SampleAsync(() => low.RunAsync(Slice))));
            }

            return samples;
        }
    }

    /// <summary>Each press decides a request of its own, on the card that the head has opened before.</summary>
    private static async Task MeasureApprovalsAsync(BotConnector connector, MeasuredServer floor, MeasuredServer product)
    {
        var presses = await ApprovalPresses.PrepareAsync(
            connector, product, MeasuredOffice.Decisions, Enumerable.Range(0, (Slices + 1) * DecisionsPerSlice));
        var (low, high) = (
            await TurnLoad.OpenAsync(floor, connector, presses[..Connections]),
            await TurnLoad.OpenAsync(product, connector, presses[..Connections]));
        using (low)
        using (high)
        {
            await low.RunAsync(WarmUp);
            await high.RunAsync(presses[..DecisionsPerSlice]);
            List<(TurnSample, TurnSample)> samples = [];
            foreach (var slice in presses.Skip(DecisionsPerSlice).Chunk(DecisionsPerSlice))
            {
                samples.Add((await high.SampleAsync(() => high.RunAsync(slice)), await low.SampleAsync(() => low.RunAsync(Slice))));
            }

            Show(new TurnWork("approve", presses, IsSent: false, TurnGoals.Decision), samples);
        }
    }

    private static void Show(TurnWork work, List<(TurnSample Product, TurnSample Floor)> samples)
    {
        double Of(Func<TurnSample, double> number) => Median(samples.Select(sample => number(sample.Product)));
        Goal.Show(
            $"turns {work.Name}",
            new Measured("ratio", Ratio(samples), AtLeast: work.Goals.Ratio),
            new Measured("KiB", Of(sample => sample.KiB), AtMost: work.Goals.KiB),
            new Measured("statements", Of(sample => sample.Statements), AtMost: work.Goals.Statements),
            new Measured("opens", Of(sample => sample.Opens)),
            new Measured("CPU µs", Of(sample => sample.Cpu)),
            new Measured("turns/s", Of(sample => sample.PerSecond)));
    }

    private static double Ratio(List<(TurnSample Product, TurnSample Floor)> samples) =>
        Median(samples.Select(sample => sample.Product.PerSecond / sample.Floor.PerSecond));

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}

/// <summary>A kind of turn: the activity of each connection, and whether the answer is sent through the connector.</summary>
internal sealed record TurnWork(string Name, IReadOnlyList<string> Activities, bool IsSent, TurnGoals Goals);

/// <summary>The least share of the floor's throughput, and the most KiB and statements a turn; null where none is set.</summary>
internal sealed record TurnGoals(double? Ratio, double? KiB, double? Statements)
{
    public static readonly TurnGoals Read = new(0.5, 24, 1);

    public static readonly TurnGoals Message = new(0.5, null, null);

    /// <summary>A decision's rate has its reference in the database: the measurement of decisions compares it.</summary>
    public static readonly TurnGoals Decision = new(null, null, 8);
}
