using BotApp.Notifications;
using BotApp.Notifications.Mail;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>
/// Whether mails can be sent: the relay accepts the log-in, or the folder a file. Only the command <c>check</c> asks, because a relay
/// counts log-ins.
/// </summary>
internal sealed class MailHealthCheck(IMailTransport transport) : CodedHealthCheck
{
    public override async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await transport.CheckAsync(cancellationToken) switch
        {
            SendResult.Retry { Failure: var failure } => Finding(failure),
            SendResult.DeadLetter { Failure: var failure } => Finding(failure),
            _ => HealthCheckResult.Healthy(),
        };

    private static HealthCheckResult Finding(Failure failure) => Degraded(
        "mail-unusable",
        $"No mail can be sent: {failure.DisplayText.English}. Check Mail:Host, Mail:Port, Mail:Encryption, Mail:User and how it logs in "
            + "(Mail:Password or Mail:TenantId).");
}
