using BenchmarkDotNet.Running;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Teams;
using BotApp.Templates;

// dotnet run -c Release --project BotApp.Benchmarks -- faq        one measurement, with its goal (docs/testing.md)
// dotnet run -c Release --project BotApp.Benchmarks -- micro …    BenchmarkDotNet, with its arguments
Dictionary<string, Func<Task>> measurements = new()
{
    ["faq"] = () => Task.Run(FaqSearchMeasurement.Measure),
    ["workbook"] = () => Task.Run(WorkbookFillMeasurement.Measure),
    ["secrets"] = () => Task.Run(SecretSearchMeasurement.Measure),
    ["channel"] = ChannelMeasurement.MeasureAsync,
};

switch (args)
{
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(FaqSearchBenchmarks).Assembly).Run([.. rest]);
        return 0;
    case [ChannelServer.Command, var server]:
        await ChannelServer.RunAsync(server);
        return 0;
    case [var name] when measurements.TryGetValue(name, out var measure):
        await measure();
        return 0;
    case []:
        foreach (var measure in measurements.Values)
        {
            await measure();
        }

        return 0;
    default:
        await Console.Error.WriteLineAsync($"Unknown measurement. Choose one of: {string.Join(", ", measurements.Keys)}, micro.");
        return 1;
}
