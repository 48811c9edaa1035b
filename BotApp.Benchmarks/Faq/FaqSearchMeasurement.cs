using System.Globalization;
using BotApp.Faq.Understanding;
using BotApp.Support;

namespace BotApp.Faq;

/// <summary>
/// Measures the latency of understanding a sentence and of re-indexing after an edit, with the shipped entries and with ten thousand.
/// </summary>
internal static class FaqSearchMeasurement
{
    private const int Rounds = 20;
    private const int WarmUpRounds = 3;
    private const double GoalMicroseconds = 1_000;

    public static void Measure()
    {
        var few = Run(SampleEntries.All.Count);
        var many = Run(10_000);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"FAQ search: seed {GeneratedEntries.Seed}, {GeneratedEntries.Sentences.Count} sentences, {Rounds} rounds"));
        Print(few);
        Print(many);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  growth by {many.Entries / (double)few.Entries:0} x entries: p50 {many.P50 / few.P50:0.0} x, "
                + $"p99 {many.P99 / few.P99:0.0} x"));
        Goal.AtMost($"faq: p99 at {many.Entries} entries to 1 ms", many.P99 / GoalMicroseconds, 1);
    }

    private static Times Run(int count)
    {
        var entries = GeneratedEntries.Create(count);
        var index = new FaqIndex(FaqSeeds.Requests, entries);
        var rebuilds = new double[5];
        for (var at = 0; at < rebuilds.Length; at++)
        {
            var edited = entries[0] with { Variants = [.. entries[0].Variants, $"edit number {at}"] };
            rebuilds[at] = Elapsed(() => index.Rebuild([edited, .. entries.Skip(1)])).TotalMilliseconds;
        }

        List<double> searches = [];
        for (var round = 0; round < Rounds + WarmUpRounds; round++)
        {
            foreach (var sentence in GeneratedEntries.Sentences)
            {
                var took = Elapsed(() => index.Classify(sentence)).TotalMicroseconds;
                if (round >= WarmUpRounds)
                {
                    searches.Add(took);
                }
            }
        }

        searches.Sort();
        Array.Sort(rebuilds);
        return new Times(count, searches[searches.Count / 2], searches[searches.Count * 99 / 100], rebuilds[rebuilds.Length / 2]);
    }

    private static TimeSpan Elapsed(Action work)
    {
        var started = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static void Print(Times times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {times.Entries,6:N0} entries: search p50 {times.P50,5:0} us, p99 {times.P99,5:0} us; index rebuild {times.Rebuild,5:0} ms"));

    private sealed record Times(int Entries, double P50, double P99, double Rebuild);
}
