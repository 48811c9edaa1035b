using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotApp.Storage;

public sealed class SchemaTests
{
    private const string Hint = "The model has changed; make a migration for each database: .ci/migration <Name>";

    [Fact]
    public void The_migrations_of_SQLite_end_at_the_model_of_this_build() => Assert.False(HasPendingChanges(new Sqlite.DesignTimeDb()), Hint);

    [Fact]
    public void The_migrations_of_PostgreSQL_end_at_the_model_of_this_build() => Assert.False(HasPendingChanges(new Postgres.DesignTimeDb()), Hint);

    private static bool HasPendingChanges<T>(IDesignTimeDbContextFactory<T> factory)
        where T : BotDb
    {
        using var db = factory.CreateDbContext([]);
        return db.Database.HasPendingModelChanges();
    }
}
