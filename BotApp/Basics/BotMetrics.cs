using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BotApp.Basics;

/// <summary>Metrics of the bot's own work. Labels are kinds, results and reasons; never people or subjects.</summary>
public static class BotMetrics
{
    public const string Name = "BotApp";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Turns = Meter.CreateHistogram(
        "bot.turn.duration",
        "s",
        "Duration of turns, by kind and result.",
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    private static readonly Counter<long> Rows = Meter.CreateCounter<long>(
        "bot.outbox.rows",
        null,
        "Outbox rows processed, by kind and result.");

    private static readonly Histogram<double> Delays = Meter.CreateHistogram(
        "bot.outbox.delay",
        "s",
        "Delay between due time and sending, by kind.",
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400] });

    private static readonly Counter<long> DeliveryFailures = Meter.CreateCounter<long>(
        "bot.delivery.failures",
        null,
        "Attempts to deliver that failed for a reason of the channel or the relay, by code.");

    private static readonly Gauge<long> Waiting = Meter.CreateGauge<long>(
        "bot.outbox.waiting",
        null,
        "Outbox rows that are due or will be, by kind.");

    private static readonly Gauge<double> OldestDue = Meter.CreateGauge<double>(
        "bot.outbox.oldest",
        "s",
        "For how long the oldest waiting row has been due, by kind; 0 when none is.");

    private static readonly Gauge<long> Undelivered = Meter.CreateGauge<long>(
        "bot.outbox.undelivered",
        null,
        "Outbox rows that nobody will deliver until a person has looked, by kind.");

    private static readonly Gauge<long> Nodes = Meter.CreateGauge<long>(
        "bot.nodes",
        null,
        "Nodes with a recent heartbeat; one on SQLite.");

    private static readonly Gauge<double> TokenExpiry = Meter.CreateGauge<double>(
        "bot.token.expires",
        "s",
        "When the token for the Bot Connector expires, in seconds since 1970; the bot renews it before.");

    private static readonly Gauge<double> CertificateDays = Meter.CreateGauge<double>(
        "bot.certificate.days",
        null,
        "Days until the bot's own certificate expires.");

    private static readonly Gauge<int> Build = Meter.CreateGauge<int>(
        "bot.build",
        null,
        "1; the labels name version, its schema and that of the database. 0 for a schema that the database had before.");

    private static string? _databaseSchema;

    private static readonly Counter<long> DocumentFailures = Meter.CreateCounter<long>(
        "bot.documents.failures",
        null,
        "Requests to the store of the documents that failed for a reason of the store, by code.");

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

    /// <param name="code">A code of docs/monitoring.md.</param>
    public static void RecordDocumentFailure(string code) => DocumentFailures.Add(1, new KeyValuePair<string, object?>("code", code));

    public static void RecordRefusal(string reason) => Refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public static void RecordPurged(string dataClass, int count) =>
        Purged.Add(count, new KeyValuePair<string, object?>("class", dataClass));

    public static void RecordPurgeFault(string dataClass) => PurgeFaults.Add(1, new KeyValuePair<string, object?>("class", dataClass));

    public static void RecordPurgeCompleted(DateTimeOffset at) => PurgeCompleted.Record(at.ToUnixTimeSeconds());

    public static void RecordHealth(string check, int finding) =>
        Health.Record(finding, new KeyValuePair<string, object?>("check", check));

    public static void RecordFault() => Faults.Add(1);

    /// <param name="code">A code of docs/monitoring.md.</param>
    public static void RecordDeliveryFailure(string code) => DeliveryFailures.Add(1, new KeyValuePair<string, object?>("code", code));

    public static void RecordOutbox(string kind, int waiting, TimeSpan oldestDue, int undelivered)
    {
        var label = new KeyValuePair<string, object?>("kind", kind);
        Waiting.Record(waiting, label);
        OldestDue.Record(Math.Max(0, oldestDue.TotalSeconds), label);
        Undelivered.Record(undelivered, label);
    }

    public static void RecordNodes(int live) => Nodes.Record(live);

    public static void RecordTokenExpiry(DateTimeOffset at) => TokenExpiry.Record(at.ToUnixTimeSeconds());

    public static void RecordCertificate(TimeSpan left) => CertificateDays.Record(left.TotalDays);

    public static void RecordBuild(string version, SchemaState schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (Interlocked.Exchange(ref _databaseSchema, schema.Database) is { } before && before != schema.Database)
        {
            Record(0, before);
        }

        Record(1, schema.Database);

        void Record(int value, string database) =>
            Build.Record(value, new("version", version), new("schema", schema.Code), new("database", database));
    }
}
