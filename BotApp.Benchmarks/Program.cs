using BenchmarkDotNet.Running;
using BotApp.Faq;
using BotApp.Templates;

// dotnet run -c Release --project BotApp.Benchmarks -- faq        one measurement, with its goal (see README)
// dotnet run -c Release --project BotApp.Benchmarks -- micro …    BenchmarkDotNet, with its arguments
Dictionary<string, Action> measurements = new()
{
    ["faq"] = FaqSearchMeasurement.Measure,
    ["workbook"] = WorkbookFillMeasurement.Measure,
};

switch (args)
{
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(FaqSearchBenchmarks).Assembly).Run([.. rest]);
        return 0;
    case [var name] when measurements.TryGetValue(name, out var measure):
        measure();
        return 0;
    case []:
        foreach (var measure in measurements.Values)
        {
            measure();
        }

        return 0;
    default:
        await Console.Error.WriteLineAsync($"Unknown measurement. Choose one of: {string.Join(", ", measurements.Keys)}, micro.");
        return 1;
}
