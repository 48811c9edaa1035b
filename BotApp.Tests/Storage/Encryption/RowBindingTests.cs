using System.Reflection;
using BotApp.Basics;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BotApp.Storage.Encryption;

/// <summary>
/// Every encrypted column of the model, in two rows: a ciphertext that SQL copies to another row or column does not decrypt there, and the
/// other rows still do. A new encrypted column is tested without a change here.
/// </summary>
public sealed class RowBindingTests
{
    [Fact]
    public async Task A_ciphertext_decrypts_in_its_row_and_column_only() => await CheckAsync(await TestBot.StartAsync());

    [PostgresFact]
    public async Task A_ciphertext_decrypts_in_its_row_and_column_only_on_PostgreSQL() =>
        await CheckAsync(await TestBot.StartOnPostgresAsync());

    [Fact]
    public async Task Every_binary_column_is_an_encrypted_one()
    {
        await using var bot = await TestBot.StartAsync();
        var binary = await bot.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(byte[]))
            .ToList()));
        Assert.InRange(binary.Count, 18, int.MaxValue);
        // An official form: no person stands in it.
        Assert.All(
            binary.Where(property => property.DeclaringType.ClrType != typeof(Template)),
            property => Assert.Contains(EncryptedColumns.Of(property.DeclaringType), encrypted => encrypted.Stored == property));
    }

    private static async Task CheckAsync(TestBot started)
    {
        await using var bot = started;
        var types = await bot.ReadAsync(db => Task.FromResult(
            db.Model.GetEntityTypes().Where(type => EncryptedColumns.Of(type).Count > 0).ToList()));
        foreach (var type in types)
        {
            await (Task)typeof(RowBindingTests).GetMethod(nameof(CheckTableAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [bot, type])!;
        }
    }

    private static async Task CheckTableAsync<T>(TestBot bot, IEntityType type)
        where T : class
    {
        var (columns, one, other) = (EncryptedColumns.Of(type), Row<T>(type, 1), Row<T>(type, 2));
        await bot.DoAsync(db =>
        {
            db.AddRange([.. Principals(type, one), .. Principals(type, other)]);
            db.AddRange(one, other);
            return db.SaveChangesAsync();
        });
        foreach (var (stored, column) in columns)
        {
            var own = await StoredAsync(bot, one, stored.Name);
            var sources = columns.Where(source => source.Stored != stored).Select(source => (Row: one, source.Stored))
                .Prepend((Row: other, Stored: stored));
            foreach (var source in sources)
            {
                await StoreAsync(bot, one, stored.Name, await StoredAsync(bot, source.Row, source.Stored.Name));
                var refused = await Assert.ThrowsAsync<UndecryptableValueException>(() => ReadAsync(bot, one));
                Assert.StartsWith($"{column.Name}, row ", refused.Place, StringComparison.Ordinal);
                await Assert.ThrowsAsync<UndecryptableValueException>(() => ProjectAsync<T>(bot, one, column.Property));
                AssertEqual(columns, other, await ReadAsync(bot, other));
                Assert.Contains(
                    $"column {stored.GetColumnName()} ",
                    Assert.Single(await bot.ReadAsync(db => db.FindMovedValuesAsync(10, default))),
                    StringComparison.Ordinal);
            }

            await StoreAsync(bot, one, stored.Name, own);
            AssertEqual(columns, one, await ReadAsync(bot, one));
        }
    }

    private static void AssertEqual<T>(IEnumerable<(IProperty Stored, EncryptedColumn Column)> columns, T expected, T read) => Assert.All(
        columns, line => Assert.Equal(line.Column.Property.GetValue(expected), line.Column.Property.GetValue(read)));

    private static Task<T> ReadAsync<T>(TestBot bot, T row)
        where T : class => bot.ReadAsync(db => db.Set<T>().AsNoTracking().SingleAsync(one => one == row));

    /// <summary>What a query reads that selects the property alone.</summary>
    private static Task<List<object>> ProjectAsync<T>(TestBot bot, T row, PropertyInfo property)
        where T : class
    {
        var parameter = System.Linq.Expressions.Expression.Parameter(typeof(T));
        var select = System.Linq.Expressions.Expression.Lambda<Func<T, object>>(
            System.Linq.Expressions.Expression.Property(parameter, property), parameter);
        return bot.ReadAsync(db => db.Set<T>().AsNoTracking().Where(one => one == row).Select(select).ToListAsync());
    }

    private static Task<byte[]> StoredAsync<T>(TestBot bot, T row, string stored)
        where T : class =>
        bot.ReadAsync(db => db.Set<T>().Where(one => one == row).Select(one => EF.Property<byte[]>(one, stored)).SingleAsync());

    private static Task<int> StoreAsync<T>(TestBot bot, T row, string stored, byte[] value)
        where T : class => bot.DoAsync(db => db.Set<T>().Where(one => one == row)
            .ExecuteUpdateAsync(set => set.SetProperty(one => EF.Property<byte[]>(one, stored), value)));

    /// <summary>A row with a value in every column that needs one, and a different one in every encrypted column.</summary>
    private static T Row<T>(IEntityType type, int number)
        where T : class
    {
        var row = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        foreach (var property in type.GetProperties().Where(property => !property.IsShadowProperty() && !property.IsNullable))
        {
            if (Sample(property, number) is { } value)
            {
                property.PropertyInfo!.SetValue(row, value);
            }
        }

        foreach (var (_, column) in EncryptedColumns.Of(type))
        {
            column.Property.SetValue(row, column.Property.PropertyType == typeof(Answers)
                ? Answers.From([new("Name", $"{column.Name} {number}")])
                : $"{column.Name} {number}");
        }

        return row;
    }

    /// <summary>The rows that this one refers to.</summary>
    private static IEnumerable<object> Principals<T>(IEntityType type, T row) => type.GetForeignKeys().Select(key =>
    {
        var principal = typeof(RowBindingTests).GetMethod(nameof(Row), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(key.PrincipalEntityType.ClrType).Invoke(null, [key.PrincipalEntityType, 1])!;
        key.PrincipalKey.Properties.Single().PropertyInfo!.SetValue(principal, key.Properties.Single().PropertyInfo!.GetValue(row));
        return principal;
    });

    private static object? Sample(IProperty property, int number) =>
        property.ClrType == typeof(Guid) ? Guid.NewGuid()
        : property.ClrType == typeof(string) ? $"{property.Name} {number}"
        : property.ClrType == typeof(int) && property.IsPrimaryKey() ? number + 100
        : property.ClrType == typeof(DateTimeOffset) ? TestData.Noon
        : null;
}
