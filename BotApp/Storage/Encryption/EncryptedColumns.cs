using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotApp.Storage.Encryption;

/// <summary>
/// Maps properties to encrypted columns. The property itself is not mapped, because a value converter does not know the row: the ciphertext
/// is a shadow property under the column's name, <see cref="EncryptedInstantiation"/> decrypts it when a row is read, and
/// <see cref="EncryptChanges"/> encrypts it before a save. A query that reads the property reads the whole row; one that compares it
/// compares <see cref="StoredName"/>, which can only be null or not null.
/// </summary>
public sealed class EncryptedColumns(FieldCipher cipher)
{
    public void Text<TEntity>(EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, string?>> property)
        where TEntity : class => Converted(entity, property, text => text, text => text);

    /// <summary>Encrypts what <paramref name="write"/> makes of the value.</summary>
    public void Converted<TEntity, T>(
        EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, T?>> property, Func<T, string> write, Func<string, T> read)
        where TEntity : class
        where T : class
    {
        var member = (PropertyInfo)((MemberExpression)property.Body).Member;
        var column = new EncryptedColumn(cipher, member, value => write((T)value), read);
        entity.Ignore(member.Name);
        entity.Property<byte[]>(StoredName(member.Name))
            .HasColumnName(member.Name)
            .IsRequired(new NullabilityInfoContext().Create(member).ReadState is not NullabilityState.Nullable)
            .HasConversion(new EncryptedColumnMarker(column));
    }

    /// <summary>The shadow property that holds the ciphertext of this property.</summary>
    public static string StoredName(string property) => "Encrypted" + property;

    public static IReadOnlyList<(IProperty Stored, EncryptedColumn Column)> Of(ITypeBase entity) => entity.GetOrAddRuntimeAnnotationValue(
        nameof(EncryptedColumns),
        static entity => entity!.GetProperties()
            .Where(property => property.GetValueConverter() is EncryptedColumnMarker)
            .Select(property => (property, ((EncryptedColumnMarker)property.GetValueConverter()!).Column))
            .ToList(),
        entity);

    /// <summary>
    /// Encrypts the values that differ from their ciphertext, which marks them as modified.
    /// </summary>
    public static void EncryptChanges(EntityEntry entry)
    {
        foreach (var (stored, column) in Of(entry.Metadata))
        {
            var (property, row) = (entry.Property(stored.Name), RowOf(entry));
            var value = column.Property.GetValue(entry.Entity);
            if (!column.IsEncrypted(row, (byte[]?)property.CurrentValue, value))
            {
                property.CurrentValue = value is null ? null : column.Encrypt(row, value);
            }
        }
    }

    /// <summary>Gives the ciphertexts to an entity that was read by another context or without tracking.</summary>
    public static void EncryptUnchanged(EntityEntry entry)
    {
        foreach (var (stored, column) in Of(entry.Metadata))
        {
            var property = entry.Property(stored.Name);
            property.OriginalValue = property.CurrentValue = column.Property.GetValue(entry.Entity) is { } value
                ? column.Encrypt(RowOf(entry), value)
                : null;
            property.IsModified = false;
        }
    }

    private static string RowOf(EntityEntry entry) =>
        RowKey.Of([.. entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue!)]);
}
