using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotApp.Storage;

public sealed class SchemaTests
{
    private const string Hint = "The model differs from the migrations: run .ci/migration, which regenerates the Initial of each database.";

    [Fact]
    public void The_migrations_of_SQLite_end_at_the_model_of_this_build() =>
        Assert.False(HasPendingChanges(new Sqlite.DesignTimeDbFactory()), Hint);

    [Fact]
    public void The_migrations_of_PostgreSQL_end_at_the_model_of_this_build() =>
        Assert.False(HasPendingChanges(new Postgres.DesignTimeDbFactory()), Hint);

    [Fact]
    public void Each_database_has_one_migration_until_a_version_is_released()
    {
        Assert.EndsWith("_Initial", Assert.Single(Migrations(new Sqlite.DesignTimeDbFactory())), StringComparison.Ordinal);
        Assert.EndsWith("_Initial", Assert.Single(Migrations(new Postgres.DesignTimeDbFactory())), StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task The_bot_creates_its_SQLite_file_and_the_schema_in_it()
    {
        await using var bot = await TestBot.StartAsync(settings: all => all["Storage:ConnectionString"] = Path.Combine(
            Path.GetDirectoryName(all["Documents:KeyFile"])!,
            "new",
            "bot.db"));
        await bot.Asha.SaysAsync("hi");
        Assert.True(bot.Asha.Has("Create a new SSO-ID"));
        Assert.Empty(await bot.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    private static IEnumerable<string> Migrations<T>(IDesignTimeDbContextFactory<T> factory)
        where T : BotDb
    {
        using var db = factory.CreateDbContext([]);
        return db.Database.GetMigrations();
    }

    private static bool HasPendingChanges<T>(IDesignTimeDbContextFactory<T> factory)
        where T : BotDb
    {
        using var db = factory.CreateDbContext([]);
        return db.Database.HasPendingModelChanges();
    }
}
