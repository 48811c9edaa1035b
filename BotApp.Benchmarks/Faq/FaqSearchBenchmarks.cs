using BenchmarkDotNet.Attributes;

namespace BotApp.Faq;

/// <summary>The mean of understanding a sentence, and what it allocates.</summary>
[MemoryDiagnoser]
public class FaqSearchBenchmarks
{
    private FaqIndex _index = null!;
    private int _at;

    [Params(100, 1_000, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Fill() => _index = new FaqIndex(FaqSeeds.Requests, ManyEntries.Of(Entries));

    [Benchmark]
    public object Understand() => _index.Understand(ManyEntries.Sentences[_at++ % ManyEntries.Sentences.Count]);

    [Benchmark]
    public object Search() => _index.Search("saksham sev", 8);
}
