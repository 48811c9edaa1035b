using System.Reflection;
using BotApp.Storage;
using BotApp.Storage.Postgres;
using BotApp.Storage.Upgrades;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Support;

/// <summary>What a newer build does to a database: the migrations of this build and more.</summary>
internal static class NewerBuild
{
    /// <summary>Registers the migrations of a newer build with an app under test on PostgreSQL.</summary>
    public static void AddMigrations<TMigrations>(IServiceCollection services) where TMigrations : class, IMigrationsAssembly =>
        services.ConfigureDbContext<PostgresDb>(options => options.ReplaceService<IMigrationsAssembly, TMigrations>());

    /// <summary>Migrates the database of a running bot.</summary>
    /// <param name="olderNodesStop">Runs between announcement and migration.</param>
    public static async Task MigrateAsync<TMigrations>(TestBot bot, Func<Task>? olderNodesStop = null)
        where TMigrations : class, IMigrationsAssembly
    {
        await using var db = Create<TMigrations>(bot.Settings.GetValueOrDefault("Storage:Provider") == "Postgres");
        var running = await bot.ReadAsync(old => Task.FromResult(old.Database.GetConnectionString()));
        db.Database.SetConnectionString(running + ";Pooling=false");
        Assert.True(await db.ApplyMigrationsAsync(olderNodesStop ?? (() => Task.CompletedTask), default));
    }

    private static BotDb Create<TMigrations>(bool isPostgres) where TMigrations : class, IMigrationsAssembly
    {
        using BotDb ours = isPostgres
            ? new Storage.Postgres.DesignTimeDbFactory().CreateDbContext([])
            : new Storage.Sqlite.DesignTimeDbFactory().CreateDbContext([]);
        return ours.GetService<IDbContextOptions>() switch
        {
            DbContextOptions<PostgresDb> options => new PostgresDb(With<PostgresDb, TMigrations>(options)),
            DbContextOptions<BotDb> options => new BotDb(With<BotDb, TMigrations>(options)),
            _ => throw new InvalidOperationException("Options of another context."),
        };
    }

    private static DbContextOptions<TContext> With<TContext, TMigrations>(DbContextOptions<TContext> options)
        where TContext : DbContext
        where TMigrations : class, IMigrationsAssembly =>
        new DbContextOptionsBuilder<TContext>(options).ReplaceService<IMigrationsAssembly, TMigrations>().Options;

    /// <summary>Adds a table and a column that older builds do not use; they may go on serving.</summary>
    [Migration("20990101000000_Expand")]
    [ServedFrom("2026")]
    private sealed class AddNicknames : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>("Nickname", "Officers", nullable: true);
            migrationBuilder.CreateTable("Nicknames", table => new { Name = table.Column<string>() }, constraints: _ => { });
        }
    }

    /// <summary>Adds what older builds do not fill; they must not go on.</summary>
    [Migration("20990201000000_Contract")]
    private sealed class AddChannel : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>("Channel", "Requests", nullable: false, defaultValue: "");
    }

    internal sealed class Expanding(ICurrentDbContext current) : NewerMigrations(current, typeof(AddNicknames));

    internal sealed class Contracting(ICurrentDbContext current) : NewerMigrations(current, typeof(AddChannel));

    internal sealed class ExpandingAndContracting(ICurrentDbContext current)
        : NewerMigrations(current, typeof(AddNicknames), typeof(AddChannel));

    internal abstract class NewerMigrations(ICurrentDbContext current, params Type[] more) : IMigrationsAssembly
    {
        private readonly Type _context = current.Context.GetType();

        public IReadOnlyDictionary<string, TypeInfo> Migrations => field ??= OfContext(typeof(Migration))
            .Concat(more.Select(type => type.GetTypeInfo()))
            .ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary();

        public ModelSnapshot? ModelSnapshot => (ModelSnapshot?)Activator.CreateInstance(OfContext(typeof(ModelSnapshot)).Single());

        public Assembly Assembly => typeof(BotDb).Assembly;

        public string? FindMigrationId(string nameOrId) => Migrations.Keys.FirstOrDefault(id => id == nameOrId);

        public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
        {
            var migration = (Migration)Activator.CreateInstance(migrationClass)!;
            migration.ActiveProvider = activeProvider;
            return migration;
        }

        private IEnumerable<TypeInfo> OfContext(Type kind) => Assembly.DefinedTypes.Where(type =>
            type.IsSubclassOf(kind) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == _context);
    }
}
