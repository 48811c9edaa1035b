using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>Whether the app is about to stop: a load balancer then sends nothing more.</summary>
internal sealed class StoppingHealthCheck(IHostApplicationLifetime lifetime) : CodedHealthCheck
{
    public override Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? Unhealthy("stopping", "The app is stopping.")
            : HealthCheckResult.Healthy());
}
