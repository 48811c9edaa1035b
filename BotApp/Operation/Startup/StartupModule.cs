using System.Data.Common;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using BotApp.Basics;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using BotApp.Storage.Documents;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Startup;

/// <summary>
/// Everything that can stop the start is tried before the app listens: a mistake is one line that names setting, reason and remedy, and the
/// exit code 1.
/// </summary>
public static class StartupModule
{
    private static readonly string[] EnvironmentNames = [Environments.Development, Environments.Staging, Environments.Production];

    /// <summary>Checks settings and folders, and prepares the database.</summary>
    /// <exception cref="OptionsValidationException">Wrong settings, all of them.</exception>
    /// <exception cref="InvalidOperationException">The database or its key cannot be used.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        Stop([.. app.Services.SettingsProblems()]);
        app.Services.WarmUp();
        Stop(await app.FolderProblems().ToListAsync());
        await app.PrepareDatabaseAsync();
    }

    /// <summary>Begins what the start will need; a fault is met again, and reported, where it is needed.</summary>
    private static void WarmUp(this IServiceProvider services)
    {
        foreach (var slow in services.GetServices<IWarmUp>())
        {
            _ = Task.Run(slow.WarmUp).ContinueWith(done => done.Exception, TaskScheduler.Default);
        }
    }

    /// <summary>Starts the app and runs it until it is told to stop.</summary>
    public static async Task ServeAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch
            {
                // What has started already would go on, and find its services disposed.
                await app.StopAsync();
                throw;
            }

            app.Services.GetRequiredService<StartState>().IsOver = true;
            await app.WaitForShutdownAsync();
        }
    }

    /// <summary>Every mistake in the settings, as a sentence each.</summary>
    public static IEnumerable<string> SettingsProblems(this IServiceProvider services)
    {
        var (settings, environment) = (services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>());
        if (!EnvironmentNames.Contains(environment.EnvironmentName, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"ASPNETCORE_ENVIRONMENT is {environment.EnvironmentName}. Set Development, Staging or Production.";
        }

        foreach (var unknown in UnknownSettings.Find(
            settings.AsEnumerable().Select(setting => setting.Key),
            [.. services.GetServices<SettingsSection>()]))
        {
            yield return unknown;
        }

        foreach (var missing in environment.IsDevelopment() ? [] : Missing(settings))
        {
            yield return missing;
        }

        foreach (var invalid in Invalid(services))
        {
            yield return invalid;
        }
    }

    /// <summary>Whether this process runs the app itself. Another program that hosts it, such as a test, gets the exception.</summary>
    public static bool IsStartFailure(Exception fault) =>
        fault is not HostAbortedException && Assembly.GetEntryAssembly() == typeof(Program).Assembly;

    /// <summary>Writes what stopped the start to standard error.</summary>
    /// <returns>The exit code, 1.</returns>
    public static async Task<int> ReportAsync(Exception fault)
    {
        foreach (var line in Lines(fault))
        {
            await Console.Error.WriteLineAsync(line);
        }

        return 1;
    }

    /// <summary>The lines for the operator, at least one.</summary>
    public static IEnumerable<string> Lines(Exception fault) => fault switch
    {
        OptionsValidationException invalid => invalid.Failures.Select(StartFailure.Describe),
        AggregateException several => several.Flatten().InnerExceptions.SelectMany(Lines),
        DbException =>
            [StartFailure.Describe($"Storage:ConnectionString: the database cannot be used. {fault.GetBaseException().Message}")],
        InvalidDataException => [StartFailure.Describe($"{fault.Message} {fault.GetBaseException().Message}")],
        SocketException or FormatException => [StartFailure.Describe($"ASPNETCORE_URLS: the app cannot listen there. {fault.Message}")],
        CryptographicException => [StartFailure.Describe($"A certificate or key cannot be read. {fault.Message}")],
        InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentException =>
            [StartFailure.Describe(fault.Message)],

        // A fault of the program: its stack is what a maintainer needs.
        _ => [$"{fault}"],
    };

    /// <summary>What has a default for trying the app out that would deceive in use.</summary>
    private static IEnumerable<string> Missing(IConfiguration settings)
    {
        if (string.IsNullOrWhiteSpace(settings["Mail:Transport"]))
        {
            yield return "Mail:Transport is not set. Set Smtp and Mail:Host, or Folder where another program sends the .eml files.";
        }

        if (string.IsNullOrWhiteSpace(settings["Documents:PublicUrl"]))
        {
            yield return "Documents:PublicUrl is not set. Set the https address under which officers' browsers reach the app, "
                + "or nobody can open a scan.";
        }
    }

    private static IReadOnlyList<string> Invalid(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception invalid) when (invalid is OptionsValidationException or AggregateException or InvalidOperationException)
        {
            return [.. Lines(invalid)];
        }
    }

    /// <summary>A store that is only away does not stop the start: it may be back before the first scan comes.</summary>
    private static async IAsyncEnumerable<string> FolderProblems(this WebApplication app)
    {
        if (await app.Services.GetRequiredService<IDocumentStore>().FindProblemAsync(app.Lifetime.ApplicationStopping)
            is { IsMistake: true } documents)
        {
            yield return documents.Message;
        }

        if (app.Services.GetRequiredService<IOptions<MailOptions>>().Value is { Transport: MailTransportKind.Folder } mail
            && PrivateFiles.UnwritableReason(Path.GetFullPath(mail.Folder, app.Environment.ContentRootPath)) is { } folder)
        {
            yield return $"Mail:Folder: {folder}";
        }
    }

    private static void Stop(List<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new OptionsValidationException("settings", typeof(StartupModule), problems);
        }
    }
}
