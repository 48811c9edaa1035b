using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BotApp.Support;

/// <summary>
/// A PostgreSQL server for this run of tests or measurements, on a loopback port and in a temporary folder; it ends with the process,
/// however that ends. For tests fsync is off, because power failures are not tested.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // A line on standard input stops the server immediately, the next one restarts it; end of input means that the
    // test process is gone. postgres refuses to run as root.
    private const string Script = """
        set -e
        folder=$(mktemp -d "${TMPDIR:-/tmp}/bot-postgres-XXXXXX")
        trap 'kill -QUIT $server 2>/dev/null; wait; rm -rf "$folder"' EXIT
        "$1/initdb" --pgdata="$folder/data" --username=bot --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
        while :; do
            "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=$3 -c max_connections=300 >>"$folder/log" 2>&1 &
            server=$!
            read -r stop
            kill -QUIT $server
            wait $server || true
            echo stopped
            read -r start
        done
        """;

    private static readonly Lazy<Task<PostgresServer>> OneForAll = new(() => StartAsync());

    private readonly int _port = LoopbackPort.Next();
    private readonly Process _process;
    private readonly Lazy<Task<string>> _migrated;
    private int _databases;

    private PostgresServer(bool isDurable)
    {
        var start = new ProcessStartInfo(Environment.IsPrivilegedProcess ? "setpriv" : "bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/"
        };
        string[] arguments = [
            .. Environment.IsPrivilegedProcess ? (string[])["--reuid=postgres", "--regid=postgres", "--init-groups", "bash"] : [],
            "-c",
            Script,
            "postgres",
            BinFolder!,
            _port.ToString(CultureInfo.InvariantCulture),
            isDurable ? "on" : "off",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _migrated = new(MigrateAsync);
        _process = Process.Start(start) ?? throw new InvalidOperationException("PostgreSQL did not start.");
    }

    /// <summary>The folder of initdb and postgres in the newest version; null when not installed.</summary>
    public static string? BinFolder { get; } = (Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
        : [])
        .Select(version => Path.Combine(version, "bin"))
        .Where(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
        .OrderByDescending(folder => folder.Length).ThenByDescending(folder => folder, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The shared server; each test uses its own database.</summary>
    public static Task<PostgresServer> SharedAsync() => OneForAll.Value;

    /// <summary>A separate server for a test that disturbs it.</summary>
    /// <param name="isDurable">Whether a commit waits for the disk, as in an office.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable = false)
    {
        var server = new PostgresServer(isDurable);
        await server.AnswersAsync();
        return server;
    }

    /// <summary>Stops the server immediately, aborting all transactions.</summary>
    public async Task StopAsync()
    {
        await _process.StandardInput.WriteLineAsync("stop");
        await _process.StandardInput.FlushAsync();
        await _process.StandardOutput.ReadLineAsync();
    }

    /// <summary>Restarts the server on the same data.</summary>
    public async Task StartAgainAsync()
    {
        await _process.StandardInput.WriteLineAsync("start");
        await _process.StandardInput.FlushAsync();
        await AnswersAsync();
    }

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public async Task<string> NewDatabaseAsync() => ConnectionString(await CreateAsync(template: null));

    /// <summary>
    /// Creates an empty database for an account that is not superuser and owns nothing else, and returns its connection string.
    /// </summary>
    public async Task<string> NewDatabaseOfClerkAsync()
    {
        await RunAsync(
            """
            DO $$ BEGIN CREATE ROLE clerk LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
            """);
        var name = await CreateAsync(template: null);
        await RunAsync($"ALTER DATABASE {name} OWNER TO clerk");
        return new NpgsqlConnectionStringBuilder(ConnectionString(name)) { Username = "clerk" }.ToString();
    }

    /// <summary>
    /// Creates a database with this build's schema and no rows, a copy of one migrated once, and returns its connection string.
    /// </summary>
    public async Task<string> NewMigratedDatabaseAsync() => ConnectionString(await CreateAsync(await _migrated.Value));

    /// <summary>Creates a copy of a database that nobody is connected to, and returns its connection string.</summary>
    public async Task<string> CopyDatabaseAsync(string connectionString) =>
        ConnectionString(await CreateAsync(new NpgsqlConnectionStringBuilder(connectionString).Database));

    /// <summary>Runs a statement on the maintenance database.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only tests and measurements call it.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> CreateAsync(string? template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"bot{Interlocked.Increment(ref _databases)}");
        await RunAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));
        return name;
    }

    private async Task<string> MigrateAsync()
    {
        await RunAsync("CREATE DATABASE migrated");
        await using var db = new Storage.Postgres.DesignTimeDbFactory().CreateDbContext([]);
        // PostgreSQL copies only a database that nobody is connected to.
        db.Database.SetConnectionString(ConnectionString("migrated") + ";Pooling=false");
        await db.Database.MigrateAsync();
        return "migrated";
    }

    private async Task AnswersAsync()
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            try
            {
                await RunAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (!_process.HasExited)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException(
            "PostgreSQL did not become ready within two minutes. "
                + (_process.HasExited ? await _process.StandardError.ReadToEndAsync() : ""));
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=bot;Database={database}");
}
