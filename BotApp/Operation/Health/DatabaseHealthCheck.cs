using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation.Health;

/// <summary>Whether the database accepts a write, with a schema that this build knows and under the key of this database.</summary>
internal sealed class DatabaseHealthCheck(BotDb db, TimeProvider clock) : CodedHealthCheck
{
    public override async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await db.UnknownMigrationAsync(cancellationToken) is { } newer)
            {
                return Unhealthy(
                    "schema-newer",
                    $"The database has the migration {newer} of a newer version. Start that version on this node.");
            }

            if (await db.ForeignKeyReasonAsync(cancellationToken) is { } why)
            {
                return Unhealthy("key-foreign", why);
            }

            // A row that is really written: a full disk refuses nothing less.
            await db.SetCounterAsync("readiness", clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault.IsDatabaseFault())
        {
            return Unhealthy(
                "database-unwritable",
                $"The database cannot be written: {fault.GetBaseException().Message}. Check server, disk space and rights.");
        }
    }
}
