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
            var schema = await db.RefreshGateAsync(cancellationToken);
            if (schema.ClosedReason is { } closed)
            {
                return Unhealthy("schema-newer", closed);
            }

            if (await db.ForeignKeyReasonAsync(cancellationToken) is { } why)
            {
                return Unhealthy("key-foreign", why);
            }

            // A row that is really written: a full disk refuses nothing less.
            await db.SetCounterAsync("readiness", clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
            return schema.IsDatabaseNewer
                ? Degraded(
                    "schema-expanded",
                    $"The database has the schema {schema.Database} of a newer version; this version, of schema {schema.Code}, may serve "
                        + "meanwhile. Start that version on this node.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault.IsDatabaseFault())
        {
            return Unhealthy(
                "database-unwritable",
                $"The database cannot be written: {fault.GetBaseException().Message.TrimEnd('.')}. Check server, disk space and rights.");
        }
    }
}
