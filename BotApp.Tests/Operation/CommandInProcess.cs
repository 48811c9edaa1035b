using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace BotApp.Operation;

/// <summary>
/// Runs an operator's command on the app as Program builds it, in the process of the test, because starting a process costs a second of
/// processor time. What only a process shows (<see cref="CommandProcess"/>) has tests of its own.
/// </summary>
internal static class CommandInProcess
{
    private static readonly AsyncLocal<HostCapture?> Building = new();

    public static async Task<(int Code, string Said)> RunAsync(IReadOnlyDictionary<string, string?> settings, params string[] words)
    {
        using var said = new StringWriter();
        using var app = await Task.Run(() => Build([
            "--applicationName=" + typeof(Program).Assembly.GetName().Name,
            "--environment=" + (settings.GetValueOrDefault("environment") ?? "Development"),
            "--Logging:LogLevel:Default=None",
            .. Unpooled(settings).Select(setting => $"--{setting.Key}={setting.Value}"),
        ]));
        var code = await OperationModule.RunCommandAsync(app.Services, words, said, said);
        return (code, said.ToString());
    }

    /// <summary>
    /// Pooled connections outlive the command, other than those of a process: a later one would find the database in use.
    /// </summary>
    private static Dictionary<string, string?> Unpooled(IReadOnlyDictionary<string, string?> settings)
    {
        var all = settings.ToDictionary();
        if (all.TryGetValue("Storage:ConnectionString", out var database))
        {
            all["Storage:ConnectionString"] = all.GetValueOrDefault("Storage:Provider") == "Postgres"
                ? database + ";Pooling=false"
                : new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString();
        }

        return all;
    }

    /// <summary>Runs Program until the app is built, and stops it there.</summary>
    private static IHost Build(string[] args)
    {
        var capture = Building.Value = new HostCapture();
        using var subscription = DiagnosticListener.AllListeners.Subscribe(capture);
        try
        {
            typeof(Program).Assembly.EntryPoint!.Invoke(null, [args]);
        }
        catch (TargetInvocationException fault) when (fault.InnerException is HostAbortedException)
        {
            return capture.Host!;
        }
        catch (TargetInvocationException fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerException!);
        }

        throw new InvalidOperationException("Program ended without building an app.");
    }

    /// <summary>Takes the app from the event that hosts raise for tools, in its own flow only.</summary>
    private sealed class HostCapture : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public IHost? Host { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (Building.Value == this && value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(this, name => name == "HostBuilt");
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Building.Value == this && value is { Key: "HostBuilt", Value: IHost host })
            {
                Host = host;
                throw new HostAbortedException();
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
