using BenchmarkDotNet.Running;
using BotApp.Faq;

namespace BotApp;

/// <summary>BenchmarkDotNet, apart from the entry point: a measured server must not load it.</summary>
internal static class MicroBenchmarks
{
    public static void Run(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(FaqSearchBenchmarks).Assembly).Run(args);
}
