using System.Globalization;
using BotApp.Support;

namespace BotApp.Faq;

/// <summary>The shipped entries plus generated ones of half known, half invented words; deterministic.</summary>
internal static class GeneratedEntries
{
    public const int Seed = 20260821;

    /// <summary>Sentences as officers type them: the tuning half of the labelled sentences.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Faq", "tuning.tsv")).Select(line => line.Split('\t')[2])];

    public static IReadOnlyList<FaqEntry> Create(int count)
    {
        var random = new Random(Seed);
        string[] words = [.. SampleEntries.All.SelectMany(entry => entry.Variants).SelectMany(wording => wording.Split(' '))];
        string[] invented = [.. Enumerable.Range(0, 20_000).Select(_ => Invented())];
        return
        [
            .. SampleEntries.All,
            .. Enumerable.Range(0, Math.Max(0, count - SampleEntries.All.Count))
                .Select(number => SampleEntries.All[number % SampleEntries.All.Count] with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"generated-{number}"),
                Question = new(Sentence(), Sentence()),
                Variants = [.. Enumerable.Range(0, 8).Select(_ => Sentence())],
                Flow = null,
            }),
        ];

        string Invented() =>
            string.Concat(Enumerable.Range(0, 2 + random.Next(3))
                .Select(_ => $"{"bcdfghjklmnprstv"[random.Next(16)]}{"aeiou"[random.Next(5)]}"));

        string Sentence() => string.Join(' ', Enumerable.Range(0, 4 + random.Next(5))
            .Select(_ => random.Next(2) == 0 ? words[random.Next(words.Length)] : invented[random.Next(invented.Length)]));
    }
}
