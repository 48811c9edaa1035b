using BotApp.Conversation;
using BotApp.Storage.Postgres;
using BotApp.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace BotApp.Storage;

public static class StorageModule
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DocumentsOptions>().BindConfiguration("Documents").ValidateDataAnnotations().ValidateOnStart();

        services.AddSingleton(provider => Places(provider, builder.Environment));
        services.AddSingleton(provider => OpenKeys(provider, builder.Environment));
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton(provider => new DocumentVault(
            provider.GetRequiredService<KeyRing>(),
            provider.GetRequiredService<StoragePlaces>().Documents));

        if (builder.Configuration.GetValue<StorageProvider>("Storage:Provider") is StorageProvider.Postgres)
        {
            services.AddSingleton<IEngine, PostgresEngine>();
            services.AddDbContext<BotDb, PostgresDb>((provider, options) => options
                .UseNpgsql(PostgresEngine.ConnectionString(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString))
                .ConfigureWarnings(LeaveFaultsToWhoMeetsThem)
                .ReplaceService<IModelCacheKeyFactory, SealedModelKey>());
        }
        else
        {
            services.AddSingleton<IEngine, SqliteEngine>();
            services.AddDbContext<BotDb>((provider, options) => options
                .UseSqlite(SqliteFile(provider.GetRequiredService<IOptions<StorageOptions>>().Value, builder.Environment))
                .AddInterceptors(new SqlitePragmas())
                .ConfigureWarnings(LeaveFaultsToWhoMeetsThem)
                .ReplaceService<IModelCacheKeyFactory, SealedModelKey>());
        }

        services.AddScoped<IInbox, Inbox>();
        services.AddScoped<ISavedForms, SavedForms>();
        services.AddHostedService<MigrateAtStart>();
    }

    /// <summary>
    /// A lost race is an expected answer, not an error; a real fault is logged, with a ticket number, where it is caught.
    /// </summary>
    private static void LeaveFaultsToWhoMeetsThem(WarningsConfigurationBuilder warnings) => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug));

    /// <summary>Accepts a connection string or a path; creates the folder for the service account only.</summary>
    private static string SqliteFile(StorageOptions storage, IHostEnvironment environment)
    {
        var given = storage.ConnectionString.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(storage.ConnectionString)
            : new SqliteConnectionStringBuilder { DataSource = storage.ConnectionString };
        given.DataSource = Rooted(environment, given.DataSource);
        PrivateFolder.Make(Path.GetDirectoryName(given.DataSource)!);
        return given.ToString();
    }

    private static KeyRing OpenKeys(IServiceProvider provider, IHostEnvironment environment)
    {
        var documents = provider.GetRequiredService<IOptions<DocumentsOptions>>().Value;
        if (documents.KeyFile.Length == 0 && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "Documents:KeyFile is not set. Outside Development a key file is required: it encrypts the scans and the personal fields.");
        }

        return KeyRing.Open(provider.GetRequiredService<StoragePlaces>().KeyFile, mayCreate: environment.IsDevelopment());
    }

    private static StoragePlaces Places(IServiceProvider provider, IHostEnvironment environment)
    {
        var (storage, documents) = (provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<IOptions<DocumentsOptions>>().Value);
        var key = documents.KeyFile.Length > 0 ? documents.KeyFile : Path.Combine(Path.GetDirectoryName(documents.Folder) ?? "", "bot.key");
        return new StoragePlaces(
            storage.Provider is StorageProvider.Sqlite ? new SqliteConnectionStringBuilder(SqliteFile(storage, environment)).DataSource : null,
            Rooted(environment, documents.Folder),
            Rooted(environment, key));
    }

    private static string Rooted(IHostEnvironment environment, string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, environment.ContentRootPath));
}
