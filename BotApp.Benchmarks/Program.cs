using System.Globalization;
using BotApp;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Load;
using BotApp.Teams;
using BotApp.Templates;

// dotnet run -c Release --project BotApp.Benchmarks -- faq        one measurement; ends with 1 when a goal is missed (docs/testing.md)
// dotnet run -c Release --project BotApp.Benchmarks -- turns menu  only these turns
// dotnet run -c Release --project BotApp.Benchmarks -- growth 100 1000000    registers of these sizes
// dotnet run -c Release --project BotApp.Benchmarks -- campaign 60000        a campaign to so many people, in real time
// dotnet run -c Release --project BotApp.Benchmarks -- micro …    BenchmarkDotNet, with its arguments
Dictionary<string, Func<Task>> measurements = new()
{
    ["faq"] = () => Task.Run(FaqSearchMeasurement.Measure),
    ["answers"] = () => Task.Run(UnderstandingMeasurement.Measure),
    ["workbook"] = () => Task.Run(WorkbookFillMeasurement.Measure),
    ["secrets"] = () => Task.Run(SecretSearchMeasurement.Measure),
    ["channel"] = ChannelMeasurement.MeasureAsync,
    ["turns"] = TurnsMeasurement.MeasureAsync,
    ["start"] = StartMeasurement.MeasureAsync,
    ["decisions"] = DecisionsMeasurement.MeasureAsync,
    ["locks"] = LocksMeasurement.MeasureAsync,
    ["lookup"] = LookupMeasurement.MeasureAsync,
    ["growth"] = GrowthMeasurement.MeasureAsync,
    ["processes"] = ProcessesMeasurement.MeasureAsync,
    ["campaign"] = CampaignMeasurement.MeasureAsync,
    ["import"] = ImportMeasurement.MeasureAsync,
};

switch (args)
{
    case ["micro", .. var rest]:
        MicroBenchmarks.Run([.. rest]);
        return 0;
    case [ChannelServer.Command, var server]:
        await ChannelServer.RunAsync(server);
        return 0;
    case [EmptyServer.Command, .. var options]:
        return await EmptyServer.RunAsync([.. options]);
    case [ProductServer.Command, var setting]:
        return await ProductServer.RunAsync(setting);
    case ["turns", .. var names]:
        await TurnsMeasurement.MeasureAsync(names);
        return Goal.AllMet ? 0 : 1;
    case ["growth", .. var sizes] when sizes.Length > 1:
        await GrowthMeasurement.MeasureAsync([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        return Goal.AllMet ? 0 : 1;
    case ["campaign", var people]:
        await CampaignMeasurement.MeasureAsync(int.Parse(people, CultureInfo.InvariantCulture));
        return Goal.AllMet ? 0 : 1;
    case [var name] when measurements.TryGetValue(name, out var measure):
        await measure();
        return Goal.AllMet ? 0 : 1;
    case []:
        foreach (var measure in measurements.Values)
        {
            await measure();
        }

        return Goal.AllMet ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync($"Unknown measurement. Choose one of: {string.Join(", ", measurements.Keys)}, micro.");
        return 1;
}
