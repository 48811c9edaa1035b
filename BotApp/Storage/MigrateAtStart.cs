using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>
/// Brings the schema up to this build before anything else starts. A database that a newer build has written stops the start: an old
/// program must not write what it does not understand.
/// </summary>
internal sealed class MigrateAtStart(IServiceScopeFactory scopes, ILogger<MigrateAtStart> log) : IHostedService
{
    private const string AuditIsAppendOnly = """
        CREATE TRIGGER IF NOT EXISTS AuditNoUpdate BEFORE UPDATE ON Audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS AuditNoDelete BEFORE DELETE ON Audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        """;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var newer = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).FirstOrDefault(id => !known.Contains(id));
        if (newer is not null)
        {
            throw new InvalidOperationException(
                $"The database has the migration '{newer}', which this build does not know: it was written by a newer version. Start that version, or restore a backup.");
        }

        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(AuditIsAppendOnly, cancellationToken);
        log.LogInformation("Database ready at {Migration}", db.Database.GetMigrations().LastOrDefault());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
