using System.Reflection;
using BotApp.Basics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BotApp.Storage.Upgrades;

/// <summary>What builds of different schemas tell each other through the database.</summary>
internal static class SchemaChangeStore
{
    private static readonly FormattableString Changes = $"""
        SELECT "__EFMigrationsHistory"."MigrationId" AS "MigrationId", "SchemaChanges"."ServedFrom" AS "ServedFrom", 1 AS "IsApplied"
        FROM "__EFMigrationsHistory" LEFT JOIN "SchemaChanges" ON "SchemaChanges"."MigrationId" = "__EFMigrationsHistory"."MigrationId"
        UNION ALL
        SELECT "MigrationId", "ServedFrom", 0 FROM "SchemaChanges"
        WHERE "MigrationId" NOT IN (SELECT "MigrationId" FROM "__EFMigrationsHistory")
        """;

    /// <summary>Reads how this build and the database stand to each other.</summary>
    public static async Task<SchemaState> SchemaStateAsync(this BotDb db, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<Row>(Changes).ToListAsync(ct);
        return SchemaState.Of(
            [.. db.Database.GetMigrations()],
            [.. rows.Where(row => row.IsApplied == 1).Select(row => row.MigrationId)],
            rows.Where(row => row.ServedFrom is not null).ToDictionary(row => row.MigrationId, row => row.ServedFrom!));
    }

    /// <summary>Writes what these migrations of this build mean for older builds.</summary>
    public static async Task AnnounceAsync(this BotDb db, IEnumerable<string> migrations, CancellationToken ct)
    {
        foreach (var id in migrations)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "SchemaChanges" ("MigrationId", "ServedFrom") VALUES ({id}, {db.ServedFrom(id)})
                ON CONFLICT ("MigrationId") DO UPDATE SET "ServedFrom" = excluded."ServedFrom"
                """,
                ct);
        }
    }

    /// <summary>
    /// Withdraws what was announced and not applied: the newer build has failed, or was ended, and no migration runs now.
    /// </summary>
    public static Task WithdrawAnnouncementsAsync(this BotDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""DELETE FROM "SchemaChanges" WHERE "MigrationId" NOT IN (SELECT "MigrationId" FROM "__EFMigrationsHistory")""",
        ct);

    /// <summary>The oldest schema whose builds may serve on this migration of this build.</summary>
    public static string ServedFrom(this BotDb db, string migration) =>
        db.GetService<IMigrationsAssembly>().Migrations[migration].GetCustomAttribute<ServedFromAttribute>()?.Schema ?? migration;

    private sealed class Row
    {
        public required string MigrationId { get; init; }

        public string? ServedFrom { get; init; }

        public int IsApplied { get; init; }
    }
}
