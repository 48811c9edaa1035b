using BotApp.Basics;
using BotApp.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>Whether a scan can be stored.</summary>
internal sealed class DocumentsHealthCheck(StoragePaths paths) : CodedHealthCheck
{
    public override Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(PrivateFiles.UnwritableReason(paths.Documents) is { } why
            ? Unhealthy("documents-unwritable", $"Documents:Folder: {why}.")
            : HealthCheckResult.Healthy());
}
