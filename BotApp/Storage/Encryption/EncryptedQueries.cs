using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Encryption;

/// <summary>Reads one encrypted property of many rows without their other columns.</summary>
internal static class EncryptedQueries
{
    /// <returns>The decrypted texts that are not null, by the row's id.</returns>
    public static async Task<IReadOnlyDictionary<Guid, string>> DecryptAsync<T>(
        this DbSet<T> table, string property, CancellationToken ct)
        where T : class
    {
        var (stored, column) = EncryptedColumns.Of(table.EntityType).Single(one => one.Column.Property.Name == property);
        var rows = await table.AsNoTracking()
            .Where(row => EF.Property<byte[]?>(row, stored.Name) != null)
            .Select(row => new { Id = EF.Property<Guid>(row, "Id"), Value = EF.Property<byte[]>(row, stored.Name) })
            .ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => (string)column.Decrypt(RowKey.Of(row.Id), row.Value)!);
    }
}
