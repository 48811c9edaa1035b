using BotApp.Basics;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;
using BotApp.Storage.Postgres;
using BotApp.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.Options;

namespace BotApp.Storage;

public static class StorageModule
{
    /// <summary>Each keeps a handle of the file with its cache; more turns at once, and the rest open one of their own.</summary>
    private const int PooledSqliteContexts = 32;

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<StorageOptions>("Storage").Validate(
            storage => storage.Provider is StorageProvider.Postgres || !storage.NamesServer,
            "Storage:ConnectionString names a PostgreSQL server, but Storage:Provider is Sqlite. Set Storage:Provider to Postgres.")
            .Validate(
                storage => storage.Provider is StorageProvider.Sqlite || PostgresProvider.IsConnectionString(storage.ConnectionString),
                "Storage:ConnectionString is no connection string of PostgreSQL, but Storage:Provider is Postgres. Set "
                    + "Host=…;Database=…;Username=…;Password=….");
        services.AddSettings<DocumentsOptions>("Documents");
        services.AddSettings<S3Options>("Documents");
        services.AddSingleton<IValidateOptions<S3Options>, S3OptionsCheck>();

        services.AddSingleton(provider => ResolvePaths(provider, builder.Environment));
        services.AddSingleton(provider => LoadKeys(provider, builder.Environment));
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<DocumentStores>();
        services.AddSingleton(provider => provider.GetRequiredService<DocumentStores>()
            .Create(provider.GetRequiredService<IOptions<DocumentsOptions>>().Value.Store));
        services.AddSingleton<DocumentVault>();
        services.AddSingleton<UpgradeGate>();

        if (builder.Configuration.GetValue<StorageProvider>("Storage:Provider") is StorageProvider.Postgres)
        {
            services.AddSingleton<IDatabaseProvider, PostgresProvider>();
            services.AddScoped<IDatabaseArchive, PostgresArchive>();
            services.AddDbContextPool<BotDb, PostgresDb>((provider, options) => UseCommonServices(provider, options)
                .UseNpgsql(PostgresProvider.ConnectionString(
                    provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString)));
        }
        else
        {
            services.AddSingleton<IDatabaseProvider, SqliteProvider>();
            services.AddScoped<IDatabaseArchive, SqliteArchive>();
            services.AddDbContextPool<BotDb>((provider, options) => UseCommonServices(provider, options)
                .UseSqlite(
                    SqliteFile(provider.GetRequiredService<IOptions<StorageOptions>>().Value, builder.Environment),
                    sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .ReplaceService<IModificationCommandBatchFactory, SqliteBatchFactory>()
                .AddInterceptors(new KeptSqliteConnections(), new SqlitePragmas()), PooledSqliteContexts);
        }

        services.AddSingleton(provider => new SqliteInstanceLock(provider.GetRequiredService<StoragePaths>().SqliteFile));
        services.AddScoped<DatabaseStartStore>();
        services.AddSingleton<IWarmUp, DatabaseModel>();
    }

    /// <summary>Restricts the files, applies the migrations and checks the key, before anything else starts.</summary>
    /// <exception cref="InvalidOperationException">
    /// Another process runs on the file, or the schema or the key is not of this build or database.
    /// </exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var instance = app.Services.GetRequiredService<SqliteInstanceLock>();
        instance.Acquire();
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseStartStore>().PrepareAsync(app.Lifetime.ApplicationStopping);
        }
        catch
        {
            instance.Dispose();
            throw;
        }
    }

    /// <summary>The options are built once; the contexts are pooled, because building one costs more than a turn's statements.</summary>
    private static DbContextOptionsBuilder UseCommonServices(IServiceProvider provider, DbContextOptionsBuilder options) => options
        .UseStorageServices(
            provider.GetRequiredService<FieldCipher>(),
            provider.GetRequiredService<IDatabaseProvider>(),
            provider.GetRequiredService<OutboxSignal>(),
            provider.GetRequiredService<UpgradeGate>())
#if !DEBUG
        // Tests, built for debugging, find two concurrent uses of a context; looking for them costs a tenth of a turn.
        .EnableThreadSafetyChecks(false)
#else
        .ConfigureWarnings(ThrowAtDoubtfulQueries)
#endif
        .AddInterceptors(new KeptConnection())
        .ConfigureWarnings(LogExpectedFaultsAsDebug)
        .ReplaceService<IModelCacheKeyFactory, EncryptedModelCacheKey>();

    /// <summary>
    /// A lost race is an expected answer, not an error; a real fault is logged, with a ticket number, where it is caught.
    /// </summary>
    private static void LogExpectedFaultsAsDebug(WarningsConfigurationBuilder warnings) => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug),
        // Of the migrations' snapshot, which compares nothing.
        (CoreEventId.CollectionWithoutComparer, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug));

#if DEBUG
    /// <summary>Queries whose result depends on what the database pleases: in the journal of an office nobody could mend them.</summary>
    private static void ThrowAtDoubtfulQueries(WarningsConfigurationBuilder warnings) => warnings.Throw(
        CoreEventId.RowLimitingOperationWithoutOrderByWarning,
        CoreEventId.FirstWithoutOrderByAndFilterWarning,
        CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
        CoreEventId.PossibleUnintendedCollectionNavigationNullComparisonWarning,
        CoreEventId.PossibleUnintendedReferenceComparisonWarning,
        RelationalEventId.MultipleCollectionIncludeWarning);
#endif

    /// <summary>Accepts a connection string or a path; creates the folder for the service account only.</summary>
    private static string SqliteFile(StorageOptions storage, IHostEnvironment environment)
    {
        var given = storage.ConnectionString.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(storage.ConnectionString)
            : new SqliteConnectionStringBuilder { DataSource = storage.ConnectionString };
        given.DataSource = FullPath(environment, given.DataSource);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(given.DataSource)!);
        return given.ToString();
    }

    private static KeyRing LoadKeys(IServiceProvider provider, IHostEnvironment environment)
    {
        var documents = provider.GetRequiredService<IOptions<DocumentsOptions>>().Value;
        if (documents.KeyFile.Length == 0 && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "Documents:KeyFile is not set. Outside Development a key file is required: it encrypts the scans and the personal fields.");
        }

        return KeyFile.Load(provider.GetRequiredService<StoragePaths>().KeyFile, mayCreate: environment.IsDevelopment());
    }

    private static StoragePaths ResolvePaths(IServiceProvider provider, IHostEnvironment environment)
    {
        var (storage, documents) = (
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetRequiredService<IOptions<DocumentsOptions>>().Value);
        var key = documents.KeyFile.Length > 0 ? documents.KeyFile : Path.Combine(Path.GetDirectoryName(documents.Folder) ?? "", "bot.key");
        return new StoragePaths(
            storage.Provider is StorageProvider.Sqlite
                ? new SqliteConnectionStringBuilder(SqliteFile(storage, environment)).DataSource
                : null,
            FullPath(environment, documents.Folder),
            FullPath(environment, key));
    }

    private static string FullPath(IHostEnvironment environment, string path) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, environment.ContentRootPath));

    /// <summary>Beside a folder the bucket is checked as soon as it is named: documents are about to be copied to it.</summary>
    private sealed class S3OptionsCheck(IOptions<DocumentsOptions> documents) : IValidateOptions<S3Options>
    {
        public ValidateOptionsResult Validate(string? name, S3Options options) =>
            (documents.Value.Store is DocumentStoreKind.S3 || options.Bucket.Length > 0)
                && options.Problems().ToList() is { Count: > 0 } why
                ? ValidateOptionsResult.Fail(why)
                : ValidateOptionsResult.Success;
    }
}
