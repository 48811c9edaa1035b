using BotApp.Notifications;
using BotApp.Notifications.Cluster;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BotApp.Storage.Postgres;

/// <summary>
/// Several processes on one database: write locks and leases belong to the database and use its clock, because the nodes' clocks differ and
/// a dead node must not block the others.
/// </summary>
internal sealed class PostgresProvider : IDatabaseProvider
{
    // Arbitrary numbers that differ from each other and never change. Advisory locks are scoped to one database.
    private const long MigrationLock = 0x5353_4F01;
    private const long WriteLock = 0x5353_4F02;
    private const long LeaseLock = 0x5353_4F03;

    private const string AuditIsAppendOnly = """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;
        CREATE OR REPLACE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON "Audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;

    /// <summary>
    /// Seconds after which PostgreSQL ends an idle session with an open transaction: a suspended node must not block all decisions.
    /// </summary>
    private const int IdleTransactionSeconds = 20;

    /// <summary>Checks, 200 ms apart, whether sessions that were just closed are gone.</summary>
    private const int MaxSessionChecks = 10;

    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromHours(1);

    /// <summary>The operator's connection string plus the session settings that the app needs.</summary>
    public static string ConnectionString(string given)
    {
        var all = new NpgsqlConnectionStringBuilder(given);
        all.Options = $"{all.Options} -c idle_in_transaction_session_timeout={IdleTransactionSeconds}s".Trim();
        all.ApplicationName ??= "BotApp";
        return all.ToString();
    }

    public async Task MigrateAsync(BotDb db, CancellationToken ct)
    {
        // Of nodes started together one migrates and the others wait, however long a large table takes.
        db.Database.SetCommandTimeout(MigrationTimeout);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", ct);
            await db.ApplyMigrationsAsync(ct);
            await db.Database.ExecuteSqlRawAsync(AuditIsAppendOnly, ct);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock_all()", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task<IDisposable> AcquireWriteLockAsync(CancellationToken ct) => Task.FromResult<IDisposable>(new NoLock());

    public Task SerializeTransactionAsync(BotDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLock})", ct);

    /// <summary>
    /// An idle node may hold no session, so its heartbeat counts too. PostgreSQL's own workers have no user and are not counted.
    /// </summary>
    public async Task<bool> HasExclusiveUseAsync(BotDb db, CancellationToken ct)
    {
        for (var looks = 1; ; looks++)
        {
            var others = await db.Database.SqlQuery<int>(
                $"""
                SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL)::int
                    + (SELECT count(*) FROM "Nodes" WHERE "SeenAt" >= (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000 - {ClusterMembership.HeartbeatExpiry.Ticks})::int AS "Value"
                """).SingleAsync(ct);
            if (others == 0 || looks == MaxSessionChecks)
            {
                return others == 0;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, ct);
        }
    }

    public bool IsUniqueViolation(DbUpdateException exception) => exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public async Task<IReadOnlyList<OutboxMessage>> LeaseAsync(BotDb db, LeaseRequest lease, CancellationToken ct)
    {
        var (due, length, mails) = (lease.DueBy.UtcTicks, lease.Length.Ticks, OutboxKinds.MailKinds.ToArray());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // One lease at a time, or two nodes could each take rows of the same person.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LeaseLock})", ct);
        var rows = await db.Outbox.FromSql(
            $"""
            WITH clock AS MATERIALIZED (SELECT (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000 AS now)
            UPDATE "Outbox" SET "ClaimedBy" = {lease.Worker}, "ClaimedUntil" = clock.now + {length}, "Attempts" = "Attempts" + 1
            FROM clock
            WHERE "Id" IN (
                SELECT "Id" FROM "Outbox", clock
                WHERE ("Kind" = ANY ({mails})) = {lease.ForMail} AND "DoneAt" IS NULL AND "DeadAt" IS NULL AND "DueAt" <= {due} AND ("ClaimedUntil" IS NULL OR "ClaimedUntil" < clock.now)
                    AND coalesce("OfficerId", "Subject") NOT IN (
                        SELECT coalesce(held."OfficerId", held."Subject") FROM "Outbox" AS held, clock
                        WHERE held."ClaimedUntil" >= clock.now AND (held."Kind" = ANY ({mails})) = {lease.ForMail})
                ORDER BY "DueAt", "Id"
                LIMIT {lease.MaxRows}
                FOR UPDATE OF "Outbox" SKIP LOCKED)
            RETURNING "Outbox".*
            """).AsNoTracking().ToListAsync(ct);
        await transaction.CommitAsync(ct);
        return rows;
    }

    public Task RenewLeasesAsync(BotDb db, IReadOnlyCollection<Guid> workers, TimeSpan length, CancellationToken ct)
    {
        var (held, ticks) = (workers.ToArray(), length.Ticks);
        return db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Outbox" SET "ClaimedUntil" = (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000 + {ticks}
            WHERE "ClaimedUntil" IS NOT NULL AND "ClaimedBy" = ANY ({held})
            """,
            ct);
    }

    public async Task<int> RecordHeartbeatAsync(BotDb db, Guid node, TimeSpan life, CancellationToken ct)
    {
        // No shared transaction: of two nodes that start together, at least the later one counts both.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Nodes" ("Id", "SeenAt") VALUES ({node}, (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000)
            ON CONFLICT ("Id") DO UPDATE SET "SeenAt" = excluded."SeenAt"
            """,
            ct);
        await db.Database.ExecuteSqlAsync(
            $"""DELETE FROM "Nodes" WHERE "SeenAt" < (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000 - {life.Ticks}""", ct);
        return await db.Nodes.CountAsync(ct);
    }

    public Task RemoveNodeAsync(BotDb db, Guid node, CancellationToken ct) => db.Nodes.Where(one => one.Id == node).ExecuteDeleteAsync(ct);

    private sealed class NoLock : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
