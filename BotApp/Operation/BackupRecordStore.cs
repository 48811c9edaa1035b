using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>Remembers when the last backup was made, for the command <c>status</c>.</summary>
internal static class BackupRecordStore
{
    /// <summary>The counter that holds the time, in seconds since 1970.</summary>
    public const string LastBackup = "last-backup";

    public static Task RecordBackupAsync(this BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var second = now.ToUnixTimeSeconds();
        return db.ExecuteOutsideTransactionAsync(
            () => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Counters" ("Name", "Value") VALUES ({LastBackup}, {second})
                ON CONFLICT ("Name") DO UPDATE SET "Value" = excluded."Value"
                """,
                ct),
            ct);
    }
}
