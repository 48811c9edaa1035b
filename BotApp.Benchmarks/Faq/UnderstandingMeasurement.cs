using System.Globalization;
using BotApp.Faq.Understanding;
using BotApp.Support;

namespace BotApp.Faq;

/// <summary>
/// Measures how well messages are understood, by language and persona, on the tuning messages and on those held back; and how long a
/// message takes with ten thousand entries. Of the held-back messages only figures are printed, so that nobody tunes on them.
/// </summary>
internal static class UnderstandingMeasurement
{
    private const int Entries = 10_000;
    private const double GoalMicroseconds = 1_000;
    private const double MaxKiB = 20;

    public static void Measure()
    {
        var index = new FaqIndex(FaqSeeds.Requests, SampleEntries.All);
        Print("tuning.tsv, before learning", LabelledMessage.Read(LabelledMessage.Tuning), index, names: false);
        var started = TimeProvider.System.GetTimestamp();
        index.Learn(CancellationToken.None);
        Say($"learned in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s, {index.LearnedSize / 1e6:0.0} MB");
        Print("tuning.tsv", LabelledMessage.Read(LabelledMessage.Tuning), index, names: true);
        Print(LabelledMessage.Unlearned, LabelledMessage.Read(LabelledMessage.Unlearned), index, names: true);
        foreach (var file in LabelledMessage.HeldBack)
        {
            Print(file, LabelledMessage.Read(file), index, names: false);
        }

        MeasureTimes();
    }

    private static void MeasureTimes()
    {
        var index = new FaqIndex(FaqSeeds.Requests, GeneratedEntries.Create(Entries));
        index.Learn(CancellationToken.None);
        var messages = LabelledMessage.Read(LabelledMessage.Tuning);
        List<double> times = [];
        var (begun, counted) = (0L, 0);
        for (var round = 0; round < 8; round++)
        {
            begun = round == 2 ? GC.GetAllocatedBytesForCurrentThread() : begun;
            foreach (var message in messages)
            {
                var started = TimeProvider.System.GetTimestamp();
                index.Classify(message.Text, new AskerContext(Desks.Head));
                if (round > 1)
                {
                    counted++;
                    times.Add(TimeProvider.System.GetElapsedTime(started).TotalMicroseconds);
                }
            }
        }

        var kib = (GC.GetAllocatedBytesForCurrentThread() - begun) / 1024.0 / counted;
        times.Sort();
        var p99 = times[times.Count * 99 / 100];
        Say($"{Entries:N0} entries: p50 {times[times.Count / 2]:0} us, p99 {p99:0} us; {index.LearnedSize / 1e6:0.0} MB learned");
        Goal.Show(
            $"answers: p99 at {Entries} entries to 1 ms",
            new Measured("ratio", p99 / GoalMicroseconds, AtMost: 1),
            new Measured("KiB", kib, AtMost: MaxKiB));
    }

    private static void Print(string title, List<LabelledMessage> messages, FaqIndex index, bool names)
    {
        var judged = messages.ConvertAll(message => (Message: message, Outcome: message.Judge(index, out var meaning), Meaning: meaning));
        Say($"{title}: {messages.Count} messages");
        foreach (var group in judged.GroupBy(one => one.Message.Language)
            .Concat(judged.GroupBy(one => one.Message.Persona))
            .Append(judged.GroupBy(_ => "all").Single())
            .Concat(judged.Where(one => one.Message.IsOutOfScope).GroupBy(_ => "out of scope")))
        {
            var (right, wrong, declined) = (Share(group, Outcome.Right), Share(group, Outcome.Wrong), Share(group, Outcome.Declined));
            Say($"  {group.Key,-12} n={group.Count(),3}  right {right,5:0.0} %  wrong {wrong,5:0.0} %  declined {declined,5:0.0} %");
        }

        foreach (var (message, outcome, meaning) in judged.Where(one => names && one.Outcome is not Outcome.Right))
        {
            var labels = string.Join(" + ", message.Matters.Select(matter => string.Join('|', matter)));
            Say($"    {outcome,-8} {message.Persona}: {message.Text}  [{labels}] -> {meaning}");
        }

        static double Share(IEnumerable<(LabelledMessage, Outcome Outcome, string)> all, Outcome outcome) =>
            100.0 * all.Count(one => one.Outcome == outcome) / all.Count();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
