using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Values that stand in the table of counters and are no running numbers.</summary>
public static class CounterStore
{
    /// <summary>Writes the value in a save of its own, whatever it was before.</summary>
    public static Task SetCounterAsync(this BotDb db, string name, long value, CancellationToken ct) => db.ExecuteOutsideTransactionAsync(
        () => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Counters" ("Name", "Value") VALUES ({name}, {value})
            ON CONFLICT ("Name") DO UPDATE SET "Value" = excluded."Value"
            """,
            ct),
        ct);
}
