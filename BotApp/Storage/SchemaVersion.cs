using BotApp.Basics;
using BotApp.Storage.Encryption;
using BotApp.Storage.Upgrades;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Compares the schema with this build.</summary>
public static class SchemaVersion
{
    /// <summary>
    /// Applies the migrations; called while no other process does. What they mean for older builds is written first, so that an older node
    /// stops before the schema changes under it. A database of a newer build stops the start, unless that build has said that this one may
    /// serve too.
    /// </summary>
    /// <param name="olderNodesStop">Waits until the older nodes have seen that they must not serve any more.</param>
    /// <returns>False when the database is newer than this build; nothing in it was changed.</returns>
    public static async Task<bool> ApplyMigrationsAsync(this BotDb db, Func<Task> olderNodesStop, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(olderNodesStop);
        var (known, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync(ct)).ToList());
        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            await db.EnsureServingAsync(newer, isComplete: !known.Except(applied).Any(), ct);
            return false;
        }

        if (applied.Count == 0)
        {
            await db.Database.MigrateAsync(known[0], ct);
            applied = [known[0]];
        }

        await db.WithdrawAnnouncementsAsync(ct);

        // Even with nothing to apply, EF would build a second model from the migrations' snapshot and compare: a good part of the start.
        if (known.Except(applied).ToList() is { Count: > 0 } pending)
        {
            await db.MigrateAsync(pending, applied.Max(StringComparer.Ordinal)!, olderNodesStop, ct);
        }

        return true;
    }

    /// <summary>
    /// Why a command cannot use this database, in words for the operator; null when it can. Commands do not change the schema.
    /// </summary>
    public static async Task<string?> UnusableReasonAsync(this BotDb db, CancellationToken ct) =>
        !await db.Database.CanConnectAsync(ct) ? "The database of Storage:ConnectionString does not exist or cannot be reached."
        : await db.UnknownMigrationAsync(ct) is { } newer ? $"The database was written by a newer version ({newer}). Use that version."
        : await db.OlderSchemaReasonAsync(ct) ?? await db.ForeignKeyReasonAsync(ct);

    /// <summary>The same for a command that only reads what every build understands that may serve.</summary>
    public static async Task<string?> UnreadableReasonAsync(this BotDb db, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct)
            && await db.OlderSchemaReasonAsync(ct) is null
            && (await db.SchemaStateAsync(ct)).Blocking is null
                ? await db.ForeignKeyReasonAsync(ct)
                : await db.UnusableReasonAsync(ct);

    /// <summary>A migration that this build does not know; null when it knows them all.</summary>
    public static async Task<string?> UnknownMigrationAsync(this BotDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return (await db.Database.GetAppliedMigrationsAsync(ct)).FirstOrDefault(id => !known.Contains(id));
    }

    /// <summary>Looks again at how this build and the database stand to each other, and opens or closes the gate.</summary>
    public static async Task<SchemaState> RefreshGateAsync(this BotDb db, CancellationToken ct)
    {
        var state = await db.SchemaStateAsync(ct);
        db.Gate.Set(state);
        return state;
    }

    private static async Task<string?> OlderSchemaReasonAsync(this BotDb db, CancellationToken ct) =>
        (await db.Database.GetPendingMigrationsAsync(ct)).Any()
            ? "The database is empty or of an older version. Start the bot of this version once, or use that version."
            : null;

    /// <summary>An old node may start again while newer ones already serve.</summary>
    private static async Task EnsureServingAsync(this BotDb db, string newer, bool isComplete, CancellationToken ct)
    {
        if (!isComplete || (await db.SchemaStateAsync(ct)).Blocking is not null)
        {
            throw new InvalidOperationException(
                $"The database has the migration '{newer}', which this build does not know: it was written by a newer version. "
                    + "Start that version, or restore a backup.");
        }
    }

    private static async Task MigrateAsync(
        this BotDb db, IReadOnlyList<string> pending, string applied, Func<Task> olderNodesStop, CancellationToken ct)
    {
        try
        {
            await db.AnnounceAsync(pending, ct);
            if (pending.Any(id => string.CompareOrdinal(db.ServedFrom(id), applied) > 0))
            {
                await olderNodesStop();
            }

            await db.Database.MigrateAsync(ct);
        }
        catch
        {
            await db.WithdrawAnnouncementsAsync(CancellationToken.None);
            throw;
        }
    }
}
