using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Cluster;

/// <summary>Nodes on one PostgreSQL database, by its clock, because the nodes' clocks differ.</summary>
internal sealed class PostgresNodeStore(BotDb db) : INodeRegistry
{
    public async Task<int> RecordHeartbeatAsync(Guid node, TimeSpan life, CancellationToken ct)
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

    public Task RemoveNodeAsync(Guid node, CancellationToken ct) => db.Nodes.Where(one => one.Id == node).ExecuteDeleteAsync(ct);
}
