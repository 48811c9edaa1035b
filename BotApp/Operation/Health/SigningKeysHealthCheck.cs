using System.Globalization;
using BotApp.Teams.Security;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>
/// Whether the Bot Connector's signing keys have been read, without which every activity is refused, and whether this machine's clock
/// agrees with the one that answered.
/// </summary>
internal sealed class SigningKeysHealthCheck(SigningKeys keys) : CodedHealthCheck
{
    /// <summary>Tokens are accepted with a few minutes of difference; long before that an operator should know.</summary>
    private static readonly TimeSpan MaxClockDifference = TimeSpan.FromMinutes(1);

    public override Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            !keys.Loaded
                ? Unhealthy(
                    "signing-keys-missing",
                    $"The signing keys of the Bot Connector have not been read ({keys.LastFailure ?? "not tried yet"}). Check the way to "
                        + "Teams:OpenIdMetadata.")
            : keys.ClockDifference is { } difference && difference.Duration() > MaxClockDifference
                ? Degraded(
                    "clock-wrong",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The clock of this machine is {Math.Abs(difference.TotalSeconds):0} seconds "
                            + $"{(difference > TimeSpan.Zero ? "fast" : "slow")}. Start its time synchronisation."))
            : HealthCheckResult.Healthy());
}
