using System.Globalization;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Faq.Understanding;

/// <summary>Indexes ten thousand entries, which takes seconds.</summary>
public sealed class FaqScaleTests(ITestOutputHelper output)
{
    [SwitchedFact("BOT_FAULTS")]
    public void Every_entry_is_found_by_its_own_wording_among_ten_thousand()
    {
        const int seed = 20260821;
        var random = new Random(seed);
        string[] known = [.. SampleEntries.All.SelectMany(entry => entry.Variants).SelectMany(wording => wording.Split(' '))];
        var entries = SampleEntries.All.Concat(Enumerable.Range(0, 10_000 - SampleEntries.All.Count)
            .Select(number => SampleEntries.All[0] with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"made-up-{number}"),
                Question = new($"{Coined()} {Coined()} {Known()}", $"{Coined()} {Known()} {Known()}"),
                Variants = [.. Enumerable.Range(0, 4).Select(_ => $"{Coined()} {Known()} {Coined()}")],
            })).ToList();
        var index = new FaqIndex(FaqSeeds.Requests, entries);

        var lost = entries.Skip(SampleEntries.All.Count)
            .Where((_, at) => at % 50 == 0)
            .Where(entry => index.Search(entry.Question.English, 3).All(hit => hit.EntryId != entry.Id))
            .ToList();
        var delivered = SampleEntries.All.Count(entry => index.Search(entry.Question.English, 3).Any(hit => hit.EntryId == entry.Id));
        output.WriteLine($"seed {seed}: {lost.Count} of 198 made-up entries lost, "
            + $"{delivered} of {SampleEntries.All.Count} delivered ones among the first three");

        Assert.Empty(lost);
        Assert.True(delivered >= SampleEntries.All.Count * 95 / 100);

        string Coined() =>
            string.Concat(Enumerable.Range(0, 3 + random.Next(3))
                .Select(_ => $"{"bcdfghjklmnprstv"[random.Next(16)]}{"aeiou"[random.Next(5)]}"));

        string Known() => known[random.Next(known.Length)];
    }
}
