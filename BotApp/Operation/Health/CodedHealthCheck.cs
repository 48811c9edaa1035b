using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>A check whose finding has a code, for alerts and docs/monitoring.md, and a sentence with the remedy.</summary>
internal abstract class CodedHealthCheck : IHealthCheck
{
    private const string Code = "code";

    public abstract Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default);

    /// <summary>The code of a finding; the name of the check where it took too long or failed itself.</summary>
    public static string CodeOf(string check, HealthReportEntry entry) => entry.Data.TryGetValue(Code, out var code) ? $"{code}" : check;

    /// <summary>The app accepts no work.</summary>
    protected static HealthCheckResult Unhealthy(string code, string sentence) =>
        new(HealthStatus.Unhealthy, sentence, data: new Dictionary<string, object> { [Code] = code });

    /// <summary>The app accepts work, and somebody has to do something soon.</summary>
    protected static HealthCheckResult Degraded(string code, string sentence) =>
        new(HealthStatus.Degraded, sentence, data: new Dictionary<string, object> { [Code] = code });
}
