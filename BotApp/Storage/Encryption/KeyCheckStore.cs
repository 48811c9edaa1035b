using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Encryption;

/// <summary>Whether the keys in use are those of this database.</summary>
public static class KeyCheckStore
{
    /// <summary>A database with people is not new: its key was known once.</summary>
    private static readonly FormattableString HasPeople = $"""
        SELECT CASE WHEN EXISTS (SELECT 1 FROM "Officers") THEN 1 ELSE 0 END AS "Value"
        """;

    /// <summary>
    /// Stores the known value in a new database; in another one it must decrypt. Written under a foreign key, new rows would be lost with
    /// that key, so the start stops.
    /// </summary>
    public static async Task EnsureKeyAsync(this BotDb db, CancellationToken ct)
    {
        await db.ExecuteSerializedAsync(
            async () =>
            {
                if (!await db.KeyChecks.AnyAsync(ct) && await db.Database.SqlQuery<int>(HasPeople).SingleAsync(ct) == 0)
                {
                    db.KeyChecks.Add(new KeyCheck { KeyId = db.KeyIds[0] });
                    await db.SaveChangesAsync(ct);
                }

                return 0;
            },
            ct);
        db.ChangeTracker.Clear();
        if (await db.ForeignKeyReasonAsync(ct) is { } why)
        {
            throw new InvalidOperationException(why);
        }
    }

    /// <summary>Why the key file is not the one of this database, naming both keys; null when it is.</summary>
    public static async Task<string?> ForeignKeyReasonAsync(this BotDb db, CancellationToken ct)
    {
        var ours = string.Join(" and ", db.KeyIds);
        if (await db.KeyChecks.Select(check => check.KeyId).SingleOrDefaultAsync(ct) is not { } theirs)
        {
            return $"The database does not say which key encrypted it: its row of KeyChecks was removed. Documents:KeyFile has key {ours}. "
                + "Restore a backup.";
        }

        try
        {
            if ((await db.KeyChecks.AsNoTracking().SingleAsync(ct)).Value == KeyCheck.KnownValue)
            {
                return null;
            }
        }
        catch (CryptographicException)
        {
            // None of the keys opens it.
        }

        return $"The database was encrypted with key {theirs}, but Documents:KeyFile has key {ours}. "
            + $"Put the key file of key {theirs} back; nothing was written.";
    }
}
