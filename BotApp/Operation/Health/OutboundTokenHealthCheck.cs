using BotApp.Teams.Security;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>
/// Whether Entra gives the bot a token for the Bot Connector. Without one the bot receives and stores, and sends nothing: it stays ready,
/// because another node would fare no better.
/// </summary>
internal sealed class OutboundTokenHealthCheck(OutboundTokens tokens) : CodedHealthCheck
{
    public override async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await tokens.FailureAsync(cancellationToken) is { } why
            ? Degraded(
                "token-refused",
                $"{why} Nothing can be sent to Teams. Check the credential of the registration and the way to Teams:TokenEndpoint.")
            : HealthCheckResult.Healthy();
}
