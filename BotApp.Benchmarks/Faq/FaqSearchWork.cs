using System.Globalization;

namespace BotApp.Faq;

/// <summary>How long one typed sentence takes to be understood, and one edit to be found, at the delivered number of entries and at ten thousand.</summary>
internal static class FaqSearchWork
{
    private const int Rounds = 20;
    private const int WarmUp = 3;
    private const double GoalMicroseconds = 1_000;

    public static void Measure()
    {
        var few = Of(FaqSeeds.Entries.Count);
        var many = Of(10_000);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAQ, seed {ManyEntries.Seed}, {ManyEntries.Sentences.Count} sentences x {Rounds} rounds"));
        Print(few);
        Print(many);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {many.Entries / (double)few.Entries:0} x the entries: search p50 x {many.P50 / few.P50:0.0}, p99 x {many.P99 / few.P99:0.0}; " +
            $"p99 at {many.Entries:N0} is {many.P99 / GoalMicroseconds:0.00} of the goal of 1 ms"));
    }

    private static Times Of(int count)
    {
        var entries = ManyEntries.Of(count);
        var index = new FaqIndex(FaqSeeds.Requests, entries);
        var rebuilds = new double[5];
        for (var at = 0; at < rebuilds.Length; at++)
        {
            var edited = entries[0] with { Variants = [.. entries[0].Variants, $"edit number {at}"] };
            rebuilds[at] = Elapsed(() => index.Rebuild([edited, .. entries.Skip(1)])).TotalMilliseconds;
        }

        List<double> searches = [];
        for (var round = 0; round < Rounds + WarmUp; round++)
        {
            foreach (var sentence in ManyEntries.Sentences)
            {
                var took = Elapsed(() => index.Understand(sentence)).TotalMicroseconds;
                if (round >= WarmUp)
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
        $"  {times.Entries,6:N0} entries: search p50 {times.P50,5:0} us, p99 {times.P99,5:0} us; found after an edit in {times.Rebuild,5:0} ms"));

    private sealed record Times(int Entries, double P50, double P99, double Rebuild);
}
