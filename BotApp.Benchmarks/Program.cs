using BenchmarkDotNet.Running;
using BotApp.Consolidation;
using BotApp.Faq;

// dotnet run -c Release --project BotApp.Benchmarks -- faq        one piece of work, with its goal (see README)
// dotnet run -c Release --project BotApp.Benchmarks -- micro …    BenchmarkDotNet, with its own arguments
Dictionary<string, Action> work = new()
{
    ["faq"] = FaqSearchWork.Measure,
    ["workbook"] = WorkbookWork.Measure,
};

switch (args)
{
    case ["micro", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(FaqSearchBenchmarks).Assembly).Run([.. rest]);
        return 0;
    case [var name] when work.TryGetValue(name, out var measure):
        measure();
        return 0;
    case []:
        foreach (var measure in work.Values)
        {
            measure();
        }

        return 0;
    default:
        await Console.Error.WriteLineAsync($"Which of: {string.Join(", ", work.Keys)}, micro?");
        return 1;
}
