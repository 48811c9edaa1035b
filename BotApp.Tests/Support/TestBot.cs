using BotApp.Faq.Understanding;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BotApp.Support;

/// <summary>
/// The real app with a real database in its own folder, and <see cref="FakeTeams"/>. Restarting keeps the folder.
/// The office: Ernakulam Division with head Anil, officers Asha and Binu, Aluva Division with head Deepa, the computer cell with Cyril.
/// </summary>
public sealed class TestBot : IAsyncDisposable
{
    private static readonly string[] MailKinds = [OutboxKinds.SplitBatch, OutboxKinds.MailPart, OutboxKinds.BatchPartSent];

    private readonly bool _waitsForWordings;
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _services;
    private readonly List<App> _nodes = [];
    private bool _sharesFolder;
    private App _app;

    private TestBot(
        FakeTeams teams,
        string folder,
        Dictionary<string, string?> settings,
        TimeProvider clock,
        Action<IServiceCollection>? services = null,
        bool waitsForWordings = true)
    {
        (Teams, Folder, _settings, Clock, _services) = (teams, folder, settings, clock, services);
        _waitsForWordings = waitsForWordings;
        var others = teams.LogLines;
        teams.LogLines = words => [.. others(words), .. Log.With(words)];
        _app = Start();
        Asha = Chat("Asha Menon");
        Binu = Chat("Binu Thomas");
        Anil = Chat("Anil Kumar");
        Deepa = Chat("Deepa Nair");
        Cyril = Chat("Cyril Jose");
    }

    public FakeTeams Teams { get; }

    public string Folder { get; }

    public TimeProvider Clock { get; }

    /// <summary>What all nodes of this bot have written to their logs.</summary>
    public RecordedLog Log { get; } = new();

    public TeamsChat Asha { get; }

    public TeamsChat Binu { get; }

    public TeamsChat Anil { get; }

    public TeamsChat Deepa { get; }

    public TeamsChat Cyril { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The services of each node, the first one's first.</summary>
    public IReadOnlyList<IServiceProvider> Nodes => [_app.Services, .. _nodes.Select(node => node.Services)];

    public IReadOnlyDictionary<string, string?> Settings => _settings;

    /// <summary>The mails sent, oldest first.</summary>
    public IReadOnlyList<string> Mails =>
        Directory.Exists(MailFolder) ? [.. Directory.GetFiles(MailFolder, "*.eml").Order(StringComparer.Ordinal)] : [];

    /// <summary>All files of the bot that can be read; the marker of the running process is empty and locked.</summary>
    public IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".running");

    private string MailFolder => Path.Combine(Folder, "mail");

    public static async Task<TestBot> StartAsync(
        TimeProvider? clock = null,
        Action<Dictionary<string, string?>>? settings = null,
        string? extraPeople = null,
        Func<FakeTeams, string>? people = null,
        Action<IServiceCollection>? services = null,
        bool waitsForWordings = true)
    {
        var teams = await FakeTeams.StartAsync(clock);
        var folder = Directory.CreateTempSubdirectory("bot-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "directory.csv"), DirectoryCsv(teams) + extraPeople + people?.Invoke(teams));
        var all = SettingsFor(teams, folder);
        PreparedBot.CopyKey(all["Documents:KeyFile"]!);
        if (Environment.GetEnvironmentVariable("BOT_STORAGE") is "Postgres")
        {
            await OnPostgresAsync(all);
        }
        else
        {
            await PreparedBot.CopyDatabaseAsync(all["Storage:ConnectionString"]!);
        }

        settings?.Invoke(all);
        return new TestBot(teams, folder, all, clock ?? TimeProvider.System, services, waitsForWordings);
    }

    /// <summary>The same on a new database of the test run's PostgreSQL.</summary>
    public static async Task<TestBot> StartOnPostgresAsync(
        TimeProvider? clock = null,
        string? extraPeople = null,
        int nodes = 1,
        Action<Dictionary<string, string?>>? settings = null,
        Action<IServiceCollection>? services = null)
    {
        var all = await OnPostgresAsync([]);
        settings?.Invoke(all);
        var bot = await StartAsync(clock, own => Overlay(all, own), extraPeople, services: services);
        for (var more = 1; more < nodes; more++)
        {
            bot.AddNode();
        }

        return bot;
    }

    /// <summary>
    /// Points the settings to a database without rows (and without a schema unless migrated) on the test run's PostgreSQL.
    /// </summary>
    public static async Task<Dictionary<string, string?>> OnPostgresAsync(Dictionary<string, string?> settings, bool migrated = true)
    {
        var server = await PostgresServer.SharedAsync();
        UsePostgres(settings, migrated ? await server.NewMigratedDatabaseAsync() : await server.NewDatabaseAsync());
        return settings;
    }

    /// <summary>Points the settings to that database.</summary>
    public static void UsePostgres(Dictionary<string, string?> settings, string database)
    {
        settings["Storage:Provider"] = "Postgres";
        settings["Storage:ConnectionString"] = database + ";Maximum Pool Size=30;Connection Idle Lifetime=2;Connection Pruning Interval=1";
    }

    /// <summary>Copies the first settings over the second.</summary>
    public static void Overlay(Dictionary<string, string?> from, Dictionary<string, string?> to)
    {
        foreach (var (key, value) in from)
        {
            to[key] = value;
        }
    }

    /// <summary>Starts another node on the same database, scans and key.</summary>
    public static async Task<TestBot> StartSecondNodeAsync(
        TestBot first, Action<IServiceCollection>? services = null, TimeProvider? clock = null)
    {
        var second = await StartInAsync(first.Teams, first.Folder, settings => Overlay(first._settings, settings), services, clock);
        second._sharesFolder = true;
        return second;
    }

    /// <summary>Starts on the folder left by another process.</summary>
    public static Task<TestBot> StartInAsync(
        FakeTeams teams,
        string folder,
        Action<Dictionary<string, string?>>? settings = null,
        Action<IServiceCollection>? services = null,
        TimeProvider? clock = null)
    {
        var all = SettingsFor(teams, folder);
        settings?.Invoke(all);
        return Task.FromResult(new TestBot(teams, folder, all, clock ?? TimeProvider.System, services));
    }

    /// <summary>Waits until every batch has been mailed.</summary>
    public async Task WaitForMailsAsync()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (!await ReadAsync(db => Task.FromResult(db.Outbox.Any(m =>
                m.DoneAt == null && m.DeadAt == null && MailKinds.Contains(m.Kind)))))
            {
                return;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The mails did not leave within two minutes.");
    }

    /// <summary>The settings with all files in one folder.</summary>
    public static Dictionary<string, string?> SettingsFor(FakeTeams teams, string folder) => new(teams.Settings())
    {
        ["Storage:ConnectionString"] = Path.Combine(folder, "bot.db"),
        ["Documents:Folder"] = Path.Combine(folder, "scans"),
        ["Documents:KeyFile"] = Path.Combine(folder, "bot.key"),
        ["Mail:Folder"] = Path.Combine(folder, "mail"),
        ["Office:Directory"] = Path.Combine(folder, "directory.csv"),
        ["Outbox:PollSeconds"] = "1",
        // Tests that push the clock over New Year or July are about something else.
        ["Campaign:HalfYearlyCheckIn"] = "false",
        ["Contacts:YearlyReview"] = "false",
    };

    public static string DirectoryCsv(FakeTeams teams)
    {
        string Line(string office, string kind, string post, string role, string name, string designation, string ssoId = "") =>
            $"{office},{kind},{post},{role},{name},{designation},"
            + $"{name.Split(' ')[0].ToLowerInvariant()}@kochi.example.gov.in,{teams.Person(name).AadObjectId},{ssoId}\n";

        return "office,officeKind,post,role,name,designation,upn,aadObjectId,ssoId\n"
            + Line("Ernakulam Division", "Division", "Inspector", "Officer", "Asha Menon", "Inspector")
            + Line("Ernakulam Division", "Division", "Inspector", "Officer", "Binu Thomas", "Inspector")
            + Line("Ernakulam Division", "Division", "Superintendent", "Officer", "Elsa Paul", "Superintendent", "10234567")
            + Line("Ernakulam Division", "Division", "Tax Assistant", "Officer", "Faisal Ali", "Tax Assistant")
            + Line("Ernakulam Division", "Division", "AC Ernakulam Division", "Head", "Anil Kumar", "Assistant Commissioner", "10200001")
            + Line("Aluva Division", "Division", "DC Aluva Division", "Head", "Deepa Nair", "Deputy Commissioner", "10200002")
            + Line("Computer Cell", "Headquarters", "Superintendent (EDP)", "Cell", "Cyril Jose", "Superintendent", "10200003")
            + Line("Headquarters", "Headquarters", "Systems Manager", "SystemsManager", "Gopal Iyer", "Joint Commissioner", "10200004");
    }

    public TeamsChat Chat(string name, Guid? aadObjectId = null) => new(Teams.Person(name, aadObjectId));

    public async Task<T> ReadAsync<T>(Func<BotDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDb>());
    }

    /// <summary>Adds a node on the same database; turns alternate between the nodes.</summary>
    public void AddNode()
    {
        _nodes.Add(Run());
        Teams.ConnectTo([_app.CreateClient(), .. _nodes.Select(node => node.CreateClient())]);
    }

    /// <summary>A client of the first node.</summary>
    public HttpClient NewClient() => _app.CreateClient();

    /// <param name="settings">Changes the settings in between.</param>
    public async Task RestartAsync(Action<Dictionary<string, string?>>? settings = null)
    {
        await _app.DisposeAsync();
        settings?.Invoke(_settings);
        _app = Start();
    }

    /// <summary>Stops the bot and its connections, runs the action on its stored data, and starts it again.</summary>
    public async Task WhileStoppedAsync(Func<Task> happens)
    {
        var database = await ReadAsync(db => Task.FromResult(db.Database.GetDbConnection().ConnectionString));
        await _app.DisposeAsync();
        ClearPool(database);
        await happens();
        _app = Start();
    }

    /// <summary>Of this bot only: a command finds another test's bot running by the connections that it keeps open.</summary>
    private void ClearPool(string database)
    {
        if (Settings.GetValueOrDefault("Storage:Provider") == "Postgres")
        {
            using var postgres = new NpgsqlConnection(database);
            NpgsqlConnection.ClearPool(postgres);
            return;
        }

        using var sqlite = new SqliteConnection(database);
        SqliteConnection.ClearPool(sqlite);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await _app.DisposeAsync();
        if (_sharesFolder)
        {
            return;
        }

        await Teams.DisposeAsync();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private App Start()
    {
        var app = Run();
        if (_waitsForWordings)
        {
            // Learned once for the process: a sentence means the same in every test, however fast the machine.
            app.Services.GetRequiredService<FaqIndex>().Learn(CancellationToken.None);
        }

        Teams.ConnectTo(app.CreateClient());
        return app;
    }

    private App Run()
    {
        var app = new App(_settings, Clock, Log, _services);
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    private sealed class App(
        Dictionary<string, string?> settings, TimeProvider clock, RecordedLog log, Action<IServiceCollection>? services)
        : WebApplicationFactory<Program>
    {
        protected override IHost CreateHost(IHostBuilder builder)
        {
            builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(settings));
            return base.CreateHost(builder);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(settings.GetValueOrDefault("environment") ?? "Development");
            builder.UseDefaultServiceProvider(container => (container.ValidateScopes, container.ValidateOnBuild) = (true, true));
            // BOT_TEST_LOG=1 shows the bot's log for diagnosis.
            builder.ConfigureLogging(logging => (Environment.GetEnvironmentVariable("BOT_TEST_LOG") is null
                ? WithoutConsole(logging).AddProvider(log)
                : logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug)).ToString());
            builder.ConfigureServices(all =>
            {
                all.Replace(ServiceDescriptor.Singleton(clock));
                services?.Invoke(all);
            });
        }

        private static ILoggingBuilder WithoutConsole(ILoggingBuilder logging)
        {
            var platform = typeof(ILoggerProvider).Namespace!;
            foreach (var provider in logging.Services
                .Where(service => service.ServiceType == typeof(ILoggerProvider)
                    && service.ImplementationType?.Namespace?.StartsWith(platform, StringComparison.Ordinal) == true)
                .ToList())
            {
                logging.Services.Remove(provider);
            }

            return logging;
        }
    }
}
