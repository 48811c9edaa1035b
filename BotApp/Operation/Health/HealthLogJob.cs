using System.Collections.Concurrent;
using BotApp.Basics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>
/// Writes one line when the finding of a check changes, and one more every quarter of an hour while it lasts: enough to be found in any
/// part of the log, and never a flood. The metric <c>bot.health</c> always has the current state.
/// </summary>
internal sealed class HealthLogJob(TimeProvider clock, ILogger<HealthLogJob> log) : IHealthCheckPublisher
{
    private static readonly TimeSpan RepeatAfter = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (string Code, DateTimeOffset At)> _written = new();

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var (check, entry) in report.Entries)
        {
            BotMetrics.RecordHealth(check, (int)HealthStatus.Healthy - (int)entry.Status);
            if (entry.Status is HealthStatus.Healthy)
            {
                if (_written.TryRemove(check, out var before))
                {
                    log.LogInformation("{Code}: recovered.", before.Code);
                }
            }
            else
            {
                Write(check, entry, now);
            }
        }

        return Task.CompletedTask;
    }

    private void Write(string check, HealthReportEntry entry, DateTimeOffset now)
    {
        var code = CodedHealthCheck.CodeOf(check, entry);
        if (_written.TryGetValue(check, out var last) && last.Code == code && now - last.At < RepeatAfter)
        {
            return;
        }

        _written[check] = (code, now);
        log.Log(
            entry.Status is HealthStatus.Unhealthy ? LogLevel.Error : LogLevel.Warning,
            "{Code}: {Finding}",
            code,
            entry.Description ?? "The check did not finish.");
    }
}
