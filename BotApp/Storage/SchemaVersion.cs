using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Compares the schema with this build.</summary>
public static class SchemaVersion
{
    /// <summary>
    /// Applies the migrations. A database of a newer build stops the start: an old program must not write what it does not understand.
    /// </summary>
    public static async Task ApplyMigrationsAsync(this BotDb db, CancellationToken ct)
    {
        var (known, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync(ct)).ToList());
        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            throw new InvalidOperationException(
                $"The database has the migration '{newer}', which this build does not know: it was written by a newer version. "
                    + "Start that version, or restore a backup.");
        }

        // Even with nothing to apply, EF would build a second model from the migrations' snapshot and compare: a good part of the start.
        if (known.Except(applied).Any())
        {
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>
    /// Why a command cannot use this database, in words for the operator; null when it can. Commands do not change the schema.
    /// </summary>
    public static async Task<string?> UnusableReasonAsync(this BotDb db, CancellationToken ct) =>
        !await db.Database.CanConnectAsync(ct) ? "The database of Storage:ConnectionString does not exist or cannot be reached."
        : await db.UnknownMigrationAsync(ct) is { } newer ? $"The database was written by a newer version ({newer}). Use that version."
        : (await db.Database.GetPendingMigrationsAsync(ct)).Any()
            ? "The database is empty or of an older version. Start the bot of this version once, or use that version."
        : await db.ForeignKeyReasonAsync(ct);

    /// <summary>A migration that this build does not know; null when it knows them all.</summary>
    public static async Task<string?> UnknownMigrationAsync(this BotDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return (await db.Database.GetAppliedMigrationsAsync(ct)).FirstOrDefault(id => !known.Contains(id));
    }
}
