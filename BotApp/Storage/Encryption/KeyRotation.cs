using System.Data.Common;
using System.Runtime.CompilerServices;
using BotApp.OfficeDirectory.Duties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace BotApp.Storage.Encryption;

/// <summary>
/// Reencrypts every encrypted column, found through the model: a new encrypted column needs no change here. Blind indexes are keyed hashes
/// of answers; see <see cref="BlindIndex"/> and <see cref="IdentityIndex"/>.
/// </summary>
internal static class KeyRotation
{
    private const int RowsPerTransaction = 500;

    public static async Task<int> CountEncryptedAsync(this BotDb db, CancellationToken ct)
    {
        var count = 0;
        foreach (var column in Columns(db))
        {
            count += await ScalarAsync(db, $"SELECT count(*) FROM {column.Table} WHERE {column.Name} IS NOT NULL", ct);
        }

        return count;
    }

    /// <summary>Table, row and column of the values that no key opens, at most <paramref name="limit"/>.</summary>
    public static async Task<IReadOnlyList<string>> UnreadableAsync(
        this BotDb db, FieldCipher cipher, int limit, CancellationToken ct)
    {
        var unreadable = new List<string>();
        foreach (var column in Columns(db))
        {
            await foreach (var (key, value) in AllAsync(db, column, ct))
            {
                if (unreadable.Count < limit && !cipher.CanDecrypt(column.ContextOf(key), value))
                {
                    unreadable.Add($"table {column.Table}, row {string.Join('/', key)}, column {column.Name}".Replace(
                        "\"", "", StringComparison.Ordinal));
                }
            }
        }

        return unreadable;
    }

    /// <summary>
    /// Reencrypts everything that the active key did not encrypt, blind indexes included. A few hundred rows per transaction, so that it
    /// can be interrupted.
    /// </summary>
    public static async Task<int> ReencryptAsync(this BotDb db, FieldCipher cipher, CancellationToken ct)
    {
        var changed = 0;
        foreach (var column in Columns(db))
        {
            changed += await ChangeAsync(db, column, column, (key, value) => cipher.Reencrypt(column.ContextOf(key), value), ct);
        }

        // Duplicates are found only when all blind indexes use one key.
        var request = db.Model.FindEntityType(BlindIndex.Entity)!;
        var answers = Columns(db).Single(column => column.Encrypted?.Name == "Request.Answers");
        foreach (var index in BlindIndex.All)
        {
            await ChangeAsync(
                db,
                answers,
                Of(db, request, request.FindProperty(index.Column)!, encrypted: null),
                (row, value) => index.KeyOf(cipher.Decrypt(answers.ContextOf(row), value)) is { } key
                    ? cipher.BlindIndex(index.Column, key)
                    : DBNull.Value,
                ct);
        }

        await RebuildIdentityMarksAsync(db, cipher, answers, ct);
        await db.KeyChecks.ExecuteUpdateAsync(set => set.SetProperty(check => check.KeyId, cipher.KeyIds[0]), ct);
        return changed;
    }

    /// <summary>People are recognized only when all marks use one key. Reads what the active key has just encrypted.</summary>
    private static async Task RebuildIdentityMarksAsync(BotDb db, FieldCipher cipher, StoredColumn answers, CancellationToken ct)
    {
        var ssoIds = Columns(db).Single(column => column.Encrypted?.Name == "Officer.SsoId");
        var ssoIdOf = new Dictionary<Guid, string>();
        await foreach (var (key, value) in AllAsync(db, ssoIds, ct))
        {
            ssoIdOf[IdOf(key)] = cipher.Decrypt(ssoIds.ContextOf(key), value);
        }

        var officers = await db.Officers.Where(officer => officer.ErasedAt == null)
            .Select(officer => new { officer.Id, officer.Name, officer.Upn, PersonId = officer.MergedIntoId ?? officer.Id })
            .ToListAsync(ct);
        var subjectOf = await db.Requests
            .Select(request => new { request.Id, request.SubjectOfficerId })
            .ToDictionaryAsync(request => request.Id, request => request.SubjectOfficerId, ct);
        await using var together = await db.Database.BeginTransactionAsync(ct);
        await db.IdentityMarks.ExecuteDeleteAsync(ct);
        foreach (var page in officers.Chunk(RowsPerTransaction))
        {
            await AddAsync(page.SelectMany(officer => IdentityIndex.Of(
                officer.Id, officer.PersonId, IdentityFact.Of(officer.Name, officer.Upn, ssoIdOf.GetValueOrDefault(officer.Id)), cipher)));
        }

        await foreach (var (key, value) in AllAsync(db, answers, ct))
        {
            var stated = Mappings.ReadAnswers(cipher.Decrypt(answers.ContextOf(key), value));
            await AddAsync(IdentityIndex.Of(IdOf(key), subjectOf[IdOf(key)], stated, cipher));
        }

        await together.CommitAsync(ct);

        async Task AddAsync(IEnumerable<IdentityMark> marks)
        {
            db.IdentityMarks.AddRange(marks);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        static Guid IdOf(object[] key) => key[0] is Guid id ? id : Guid.Parse((string)key[0]);
    }

    private static async IAsyncEnumerable<(object[] Key, byte[] Value)> AllAsync(
        BotDb db, StoredColumn column, [EnumeratorCancellation] CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        for (object[] after = []; ;)
        {
            var rows = await ReadAsync(db, column, after, ct);
            foreach (var (key, value) in rows)
            {
                yield return (key, value);
            }

            if (rows.Count < RowsPerTransaction)
            {
                yield break;
            }

            after = rows[^1].Key;
        }
    }

    private static IEnumerable<StoredColumn> Columns(BotDb db) =>
        from entity in db.Model.GetEntityTypes()
        from encrypted in EncryptedColumns.Of(entity)
        select Of(db, entity, encrypted.Stored, encrypted.Column);

    private static StoredColumn Of(BotDb db, IEntityType entity, IProperty property, EncryptedColumn? encrypted)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        return new StoredColumn(
            sql.DelimitIdentifier(entity.GetTableName()!),
            [.. entity.FindPrimaryKey()!.Properties.Select(key => sql.DelimitIdentifier(key.GetColumnName()))],
            [.. entity.FindPrimaryKey()!.Properties.Select(key => key.ClrType)],
            sql.DelimitIdentifier(property.GetColumnName()),
            encrypted);
    }

    /// <summary>Pages through a table by its primary key.</summary>
    private static async Task<int> ChangeAsync(
        BotDb db, StoredColumn from, StoredColumn to, Func<object[], byte[], object?> change, CancellationToken ct)
    {
        var changed = 0;
        await db.Database.OpenConnectionAsync(ct);
        for (object[] after = []; ;)
        {
            var rows = await ReadAsync(db, from, after, ct);
            var changes = rows.Select(row => (row.Key, Value: change(row.Key, row.Value))).Where(row => row.Value is not null).ToList();
            await using var together = await db.Database.BeginTransactionAsync(ct);
            foreach (var (key, value) in changes)
            {
                await using var command = Command(
                    db,
                    $"UPDATE {to.Table} SET {to.Name} = @value WHERE "
                        + $"{string.Join(" AND ", to.Key.Select((name, at) => $"{name} = @key{at}"))}",
                    key);
                Add(command, "@value", value!);
                await command.ExecuteNonQueryAsync(ct);
            }

            await together.CommitAsync(ct);
            changed += changes.Count;
            if (rows.Count < RowsPerTransaction)
            {
                return changed;
            }

            after = rows[^1].Key;
        }
    }

    private static async Task<List<(object[] Key, byte[] Value)>> ReadAsync(
        BotDb db, StoredColumn column, object[] after, CancellationToken ct)
    {
        var keys = string.Join(", ", column.Key);
        var beyond = after.Length == 0 ? "" : $"AND ({keys}) > ({string.Join(", ", after.Select((_, at) => $"@key{at}"))})";
        await using var command = Command(
            db,
            $"SELECT {column.Name}, {keys} FROM {column.Table} WHERE {column.Name} IS NOT NULL {beyond} ORDER BY {keys} "
                + $"LIMIT {RowsPerTransaction}",
            after);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(object[] Key, byte[] Value)>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(([.. column.Key.Select((_, at) => reader.GetValue(at + 1))], (byte[])reader.GetValue(0)));
        }

        return rows;
    }

    private static async Task<int> ScalarAsync(BotDb db, string sql, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = Command(db, sql);
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static DbCommand Command(BotDb db, string sql, params object[] key)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns, delimited by the provider; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var at = 0; at < key.Length; at++)
        {
            Add(command, $"@key{at}", key[at]);
        }

        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <summary>Delimited SQL names, and the types of the key's values in the model.</summary>
    private sealed record StoredColumn(string Table, string[] Key, Type[] KeyTypes, string Name, EncryptedColumn? Encrypted)
    {
        /// <summary>What is authenticated with the value of the row with this key.</summary>
        public string ContextOf(object[] key) => Encrypted!.ContextOf(RowKey.OfStored(key, KeyTypes));
    }
}
