using System.Globalization;
using BotApp.Basics;
using BotApp.Teams;
using BotApp.Teams.Security;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Health;

/// <summary>How long the bot's own certificate is valid, where it has one.</summary>
internal sealed class CertificateHealthCheck(IOptions<TeamsOptions> teams, TimeProvider clock) : CodedHealthCheck
{
    private const int WarnDays = 30;

    public override Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check(teams.Value.CertificatePath));

    private HealthCheckResult Check(string path)
    {
        if (path.Length == 0)
        {
            return HealthCheckResult.Healthy();
        }

        var now = clock.GetUtcNow();
        if (BotCertificate.Problem(path, now, out var expiresAt) is { } why)
        {
            return Degraded("certificate-unusable", $"Teams:CertificatePath: {why}");
        }

        BotMetrics.RecordCertificate(expiresAt - now);
        var days = (int)(expiresAt - now).TotalDays;
        return days < WarnDays
            ? Degraded(
                "certificate-expiring",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The certificate of Teams:CertificatePath expires in {days} days. Put a new one into the registration and here."))
            : HealthCheckResult.Healthy();
    }
}
