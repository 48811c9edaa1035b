using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Teams.Security;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

public static class HealthModule
{
    /// <summary>
    /// <c>/healthz</c>: the process is alive. <c>/readyz</c>: it accepts work: the database is writable, its schema is known to this build,
    /// the encryption key is that of this database, the Bot Connector's signing keys have been read (without them no token can be checked
    /// and every activity is refused), and the app is not shutting down. Faults of Teams or the mail relay affect neither.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", async (BotDb db, SigningKeys keys, IHostApplicationLifetime lifetime, CancellationToken ct) =>
            !lifetime.ApplicationStopping.IsCancellationRequested && keys.Loaded && await CanWriteAsync(db, ct)
                ? Results.Text("ready")
                : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static async Task<bool> CanWriteAsync(BotDb db, CancellationToken ct)
    {
        try
        {
            // Updating a missing row takes the write lock and checks disk and schema without changing anything.
            await db.ExecuteOutsideTransactionAsync(
                () => db.Counters.Where(c => c.Name == "").ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value), ct),
                ct);
            return await db.UnknownMigrationAsync(ct) is null && await db.ForeignKeyReasonAsync(ct) is null;
        }
        catch (Exception fault) when (fault.IsDatabaseFault())
        {
            return false;
        }
    }
}
