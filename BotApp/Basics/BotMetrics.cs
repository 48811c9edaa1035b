using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BotApp.Basics;

/// <summary>Metrics of the bot's own work. Labels are kinds, results and reasons; never people or subjects.</summary>
public static class BotMetrics
{
    public const string Name = "BotApp";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Turns = Meter.CreateHistogram<double>(
        "bot.turn.duration",
        "s",
        "Duration of turns, by kind and result.");

    private static readonly Counter<long> Rows = Meter.CreateCounter<long>(
        "bot.outbox.rows",
        null,
        "Outbox rows processed, by kind and result.");

    private static readonly Histogram<double> Delays = Meter.CreateHistogram<double>(
        "bot.outbox.delay",
        "s",
        "Delay between due time and sending, by kind.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "bot.refusals",
        null,
        "Requests rejected by the inbound gate, by reason.");

    private static readonly Counter<long> Faults = Meter.CreateCounter<long>(
        "bot.faults",
        null,
        "Faults reported to a person with a ticket number.");

    private static readonly Counter<long> Purged = Meter.CreateCounter<long>(
        "bot.purge.deleted",
        null,
        "Rows, documents and mails deleted by the purge, by class.");

    private static readonly Counter<long> PurgeFaults = Meter.CreateCounter<long>(
        "bot.purge.faults",
        null,
        "Classes that the purge could not finish; it tries them again the next night.");

    private static readonly Gauge<long> PurgeCompleted = Meter.CreateGauge<long>(
        "bot.purge.completed",
        "s",
        "When the last purge ended, in seconds since 1970.");

    private static readonly Gauge<int> Health = Meter.CreateGauge<int>(
        "bot.health",
        null,
        "Finding of each readiness check: 0 healthy, 1 degraded, 2 unhealthy.");

    /// <param name="kind">press, say, file or met.</param>
    /// <param name="begun">By <see cref="Stopwatch.GetTimestamp"/>.</param>
    public static void RecordTurn(string kind, long begun, bool failed) =>
        Turns.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new("kind", kind), new("result", failed ? "fault" : "answered"));

    /// <param name="late">Time since it was due; null when it has not been sent.</param>
    public static void RecordOutboxRow(string kind, string result, TimeSpan? late)
    {
        Rows.Add(1, new("kind", kind), new("result", result));
        if (late is { } delay)
        {
            Delays.Record(Math.Max(0, delay.TotalSeconds), new KeyValuePair<string, object?>("kind", kind));
        }
    }

    public static void RecordRefusal(string reason) => Refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public static void RecordPurged(string dataClass, int count) =>
        Purged.Add(count, new KeyValuePair<string, object?>("class", dataClass));

    public static void RecordPurgeFault(string dataClass) => PurgeFaults.Add(1, new KeyValuePair<string, object?>("class", dataClass));

    public static void RecordPurgeCompleted(DateTimeOffset at) => PurgeCompleted.Record(at.ToUnixTimeSeconds());

    public static void RecordHealth(string check, int finding) =>
        Health.Record(finding, new KeyValuePair<string, object?>("check", check));

    public static void RecordFault() => Faults.Add(1);
}
