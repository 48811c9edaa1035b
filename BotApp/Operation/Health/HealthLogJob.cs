using BotApp.Basics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>
/// Writes the findings of the checks by <see cref="FindingSeries"/>: a line when one appears, while it lasts and when it is over. The
/// metric <c>bot.health</c> always has the current state.
/// </summary>
internal sealed class HealthLogJob(TimeProvider clock, ILogger<HealthLogJob> log) : IHealthCheckPublisher
{
    private readonly FindingSeries _series = new(clock);

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        foreach (var (check, entry) in report.Entries)
        {
            BotMetrics.RecordHealth(check, (int)HealthStatus.Healthy - (int)entry.Status);
            var code = entry.Status is HealthStatus.Healthy ? null : CodedHealthCheck.CodeOf(check, entry);
            foreach (var over in _series.End(check, except: code))
            {
                log.LogInformation("{Code}: recovered.", over);
            }

            if (code is not null && _series.Report(check, code) is not null)
            {
                log.Log(
                    entry.Status is HealthStatus.Unhealthy ? LogLevel.Error : LogLevel.Warning,
                    "{Code}: {Finding}",
                    code,
                    entry.Description ?? "The check did not finish.");
            }
        }

        return Task.CompletedTask;
    }
}
