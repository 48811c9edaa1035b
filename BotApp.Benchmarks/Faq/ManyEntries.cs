using System.Globalization;

namespace BotApp.Faq;

/// <summary>The delivered entries among many made-up ones of half known, half coined words; the same ones every time.</summary>
internal static class ManyEntries
{
    public const int Seed = 20260821;

    /// <summary>Sentences as officers type them: the half of the labelled wordings that may be looked at.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Faq", "tuning.tsv")).Select(line => line.Split('\t')[2])];

    public static IReadOnlyList<FaqEntry> Of(int count)
    {
        var random = new Random(Seed);
        string[] words = [.. FaqSeeds.Entries.SelectMany(entry => entry.Variants).SelectMany(wording => wording.Split(' '))];
        string[] coined = [.. Enumerable.Range(0, 20_000).Select(_ => Coined())];
        return
        [
            .. FaqSeeds.Entries,
            .. Enumerable.Range(0, Math.Max(0, count - FaqSeeds.Entries.Count)).Select(number => FaqSeeds.Entries[number % FaqSeeds.Entries.Count] with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"made-up-{number}"),
                Question = new(Sentence(), Sentence()),
                Variants = [.. Enumerable.Range(0, 8).Select(_ => Sentence())],
                Flow = null,
            }),
        ];

        string Coined() => string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => $"{"bcdfghjklmnprstv"[random.Next(16)]}{"aeiou"[random.Next(5)]}"));

        string Sentence() => string.Join(' ', Enumerable.Range(0, 4 + random.Next(5))
            .Select(_ => random.Next(2) == 0 ? words[random.Next(words.Length)] : coined[random.Next(coined.Length)]));
    }
}
