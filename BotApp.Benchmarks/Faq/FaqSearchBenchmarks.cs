using BenchmarkDotNet.Attributes;
using BotApp.Faq.Understanding;

namespace BotApp.Faq;

/// <summary>Mean time and allocations of understanding a sentence and of a search.</summary>
[MemoryDiagnoser]
public class FaqSearchBenchmarks
{
    private FaqIndex _index = null!;
    private int _at;

    [Params(100, 1_000, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Fill() => _index = new FaqIndex(FaqSeeds.Requests, GeneratedEntries.Create(Entries));

    [Benchmark]
    public object Understand() => _index.Classify(GeneratedEntries.Sentences[_at++ % GeneratedEntries.Sentences.Count]);

    [Benchmark]
    public object Search() => _index.Search("saksham sev", 8);
}
