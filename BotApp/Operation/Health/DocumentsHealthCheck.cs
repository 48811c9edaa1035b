using BotApp.Storage.Documents;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>
/// Whether a scan can be stored. A folder may be this node's fault; a bucket is everybody's, and work without scans goes on.
/// </summary>
internal sealed class DocumentsHealthCheck(IDocumentStore documents) : CodedHealthCheck
{
    public override async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await documents.FindProblemAsync(cancellationToken) is not { } problem ? HealthCheckResult.Healthy()
        : documents.IsFolder ? Unhealthy(problem.Code, problem.Message)
        : Degraded(problem.Code, problem.Message);
}
