using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Leases;

/// <summary>
/// Several processes on one database: leases use its clock, because the nodes' clocks differ and a dead node must not block the others.
/// </summary>
internal sealed class PostgresLeaseStore(BotDb db) : IOutboxLeases
{
    // Differs from the advisory locks of the database provider and never changes.
    private const long LeaseLock = 0x5353_4F03;

    /// <summary>No-op: the lease may belong to another node; it expires by itself.</summary>
    public Task ReleaseAbandonedAsync(CancellationToken ct) => Task.CompletedTask;

    public async Task<IReadOnlyList<OutboxMessage>> LeaseAsync(LeaseRequest lease, CancellationToken ct)
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

    public Task RenewLeasesAsync(IReadOnlyCollection<Guid> workers, TimeSpan length, CancellationToken ct)
    {
        var (held, ticks) = (workers.ToArray(), length.Ticks);
        return db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Outbox" SET "ClaimedUntil" = (extract(epoch FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000 + {ticks}
            WHERE "ClaimedUntil" IS NOT NULL AND "ClaimedBy" = ANY ({held})
            """,
            ct);
    }
}
