using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using BotApp.Architecture;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage.Documents;

namespace BotApp.Operation;

/// <summary>Alerts, dashboard and document name metrics and codes that exist.</summary>
[Trait("Size", "fast")]
public sealed partial class MonitoringFilesTests
{
    [Theory]
    [InlineData("deploy/alerts.yml")]
    [InlineData("deploy/grafana.json")]
    [InlineData("docs/monitoring.md")]
    public void Every_metric_that_is_named_exists(string file)
    {
        var known = MetricNames();
        var named = MetricName().Matches(RepositoryFiles.Read(file)).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    [Fact]
    public void The_dashboard_shows_or_an_alert_watches_every_metric()
    {
        var files = RepositoryFiles.Read("deploy/grafana.json") + RepositoryFiles.Read("deploy/alerts.yml");
        // Told by the counter of rows and by the purge's time; they explain a finding rather than make one.
        string[] details = ["bot.outbox.rows", "bot.purge.deleted", "bot.token.expires"];

        Assert.All(
            Instruments().Select(one => one.Name).Except(details),
            name => Assert.Contains(name.Replace('.', '_'), files, StringComparison.Ordinal));
    }

    [Fact]
    public void The_dashboard_is_a_JSON_document_with_a_query_in_each_panel()
    {
        using var dashboard = JsonDocument.Parse(RepositoryFiles.Read("deploy/grafana.json"));
        Assert.All(
            dashboard.RootElement.GetProperty("panels").EnumerateArray(),
            panel => Assert.All(
                panel.GetProperty("targets").EnumerateArray(),
                target => Assert.NotEqual("", target.GetProperty("expr").GetString())));
    }

    [Fact]
    public void The_document_has_a_remedy_for_every_code_of_a_failed_delivery()
    {
        var document = RepositoryFiles.Read("docs/monitoring.md");
        Assert.All(
            Enum.GetValues<FailureReason>().Select(DeliveryFindings.CodeOf).OfType<string>(),
            code => Assert.Contains($"| `{code}` |", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_has_one_meaning()
    {
        var codes = CodeOfRow().Matches(RepositoryFiles.Read("docs/monitoring.md")).Select(match => match.Groups["code"].Value).ToList();

        Assert.Contains(S3DocumentStore.Damaged, codes);
        Assert.Contains(S3DocumentStore.Altered, codes);
        Assert.Equal(codes.Distinct(), codes);
    }

    /// <summary>As Prometheus shows them: the unit and the kind of the instrument follow the name.</summary>
    private static HashSet<string> MetricNames() => [.. Instruments().SelectMany(one =>
    {
        var name = one.Name.Replace('.', '_') + (one.Unit == "s" ? "_seconds" : "");
        return one.GetType().Name.Split('`')[0] switch
        {
            "Counter" => (string[])[name + "_total"],
            "Histogram" => [name, name + "_bucket", name + "_count", name + "_sum"],
            _ => [name],
        };
    })];

    private static List<Instrument> Instruments()
    {
        RuntimeHelpers.RunClassConstructor(typeof(BotMetrics).TypeHandle);
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == BotMetrics.Name)
                {
                    found.Add(instrument);
                }
            },
        };
        listener.Start();
        return found;
    }

    [GeneratedRegex(@"(?m)^\| `(?<code>[a-z-]+)` \|")]
    private static partial Regex CodeOfRow();

    [GeneratedRegex(@"\bbot_[a-z_]+")]
    private static partial Regex MetricName();
}
