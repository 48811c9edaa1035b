using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Operation.Startup;
using BotApp.Operation.Telemetry;
using BotApp.Storage;
using BotApp.Teams.Security;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Health;

public static class HealthModule
{
    /// <summary>Checks that decide whether the app accepts work, or warn about what will soon prevent it.</summary>
    public const string Readiness = "readiness";

    /// <summary>A check may wait for a server that does not answer, never longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<StoppingHealthCheck>("stopping", tags: [Readiness])
            .AddCheck<DatabaseHealthCheck>("database", tags: [Readiness], timeout: Patience)
            .AddCheck<DocumentsHealthCheck>("documents", tags: [Readiness], timeout: Patience)
            .AddCheck<SigningKeysHealthCheck>("signing-keys", tags: [Readiness])
            .AddCheck<OutboundTokenHealthCheck>("token", tags: [Readiness], timeout: Patience)
            .AddCheck<CertificateHealthCheck>("certificate", tags: [Readiness])
            .AddCheck<MailHealthCheck>("mail", timeout: Patience + Patience);
        builder.Services.Configure<HealthCheckPublisherOptions>(publish => publish.Predicate = check => check.Tags.Contains(Readiness));
        builder.Services.AddScoped<ISelfCheck, SelfCheck>();
        builder.Services.AddSingleton<RecentHealth>();
        builder.Services.AddSingleton<IHealthCheckPublisher, HealthLogJob>();

        // HealthLogJob writes each finding once; the service would repeat it at every probe.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }

    /// <summary>
    /// <c>/healthz</c>: the process is alive. <c>/readyz</c>: it accepts work (200) or not (503). A caller on this machine also gets code
    /// and sentence of every finding; anybody else only the first word.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", async (HttpContext http, RecentHealth health, CancellationToken ct) =>
        {
            var report = await health.ReadAsync(ct);
            var ready = report.Status is not HealthStatus.Unhealthy;
            http.Response.Headers.CacheControl = "no-store";
            return Results.Text(
                string.Join('\n', [ready ? "ready" : "not ready", .. MetricsModule.IsLocal(http) ? Findings(report) : []]),
                statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    /// <summary>A line for each finding: code and sentence.</summary>
    public static IEnumerable<string> Findings(HealthReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Entries
            .Where(entry => entry.Value.Status is not HealthStatus.Healthy)
            .Select(entry =>
                $"{CodedHealthCheck.CodeOf(entry.Key, entry.Value)}: {entry.Value.Description ?? "The check did not finish."}");
    }

    /// <summary>The same checks for an app that is built but not started.</summary>
    private sealed class SelfCheck(IServiceProvider services) : ISelfCheck
    {
        private static readonly string[] OfRunningApp = ["stopping"];

        public async Task<IReadOnlyList<string>> FindAsync(string? mailTo, CancellationToken ct)
        {
            if (services.SettingsProblems().ToList() is { Count: > 0 } problems)
            {
                return problems;
            }

            var unusable = await UnusableReasonAsync(ct);
            await services.GetRequiredService<SigningKeys>().RefreshAsync(ct);
            var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(
                check => !OfRunningApp.Contains(check.Name) && (unusable is null || check.Name != "database"),
                ct);
            return [
                .. unusable is null ? (string[])[] : [unusable],
                .. Findings(report),
                .. mailTo is null ? [] : await SendMailAsync(mailTo, ct),
            ];
        }

        public async Task<IReadOnlyList<string>> ReadinessAsync(CancellationToken ct)
        {
            if (services.SettingsProblems().ToList() is { Count: > 0 } problems)
            {
                return problems;
            }

            await services.GetRequiredService<SigningKeys>().RefreshAsync(ct);
            return [.. Findings(await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(
                check => check.Tags.Contains(Readiness) && !OfRunningApp.Contains(check.Name), ct))];
        }

        /// <summary>Without a key there is no context of the database either; the other checks go on.</summary>
        private async Task<string?> UnusableReasonAsync(CancellationToken ct)
        {
            try
            {
                return await services.GetRequiredService<BotDb>().UnusableReasonAsync(ct) is { } why ? $"database: {why}" : null;
            }
            catch (Exception fault) when (fault is InvalidOperationException or IOException or UnauthorizedAccessException)
            {
                return $"key: {StartFailure.Describe(fault.Message)}";
            }
        }

        private async Task<string[]> SendMailAsync(string to, CancellationToken ct)
        {
            var from = services.GetRequiredService<IOptions<MailOptions>>().Value.SenderOf(services.GetRequiredService<OfficeProfile>());
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            return await TestMail.SendAsync(services.GetRequiredService<IMailTransport>(), from, to, now, ct) switch
            {
                SendResult.Retry { Failure: var failure } => [Refused(failure)],
                SendResult.DeadLetter { Failure: var failure } => [Refused(failure)],
                _ => [],
            };

            static string Refused(Failure failure) => $"mail-unusable: The test mail was not sent: {failure.DisplayText.English}.";
        }
    }

    /// <summary>The last report while it is young: the database writes for a check, and anybody may ask for readiness.</summary>
    private sealed class RecentHealth(HealthCheckService checks) : IDisposable
    {
        private static readonly TimeSpan Young = TimeSpan.FromSeconds(1);

        /// <summary>An app that starts, or recovers, takes work as soon as it can.</summary>
        private static readonly TimeSpan YoungWhenNotReady = TimeSpan.FromMilliseconds(100);

        private readonly SemaphoreSlim _reading = new(1, 1);
        private (HealthReport Report, long At)? _last;

        public async Task<HealthReport> ReadAsync(CancellationToken ct)
        {
            await _reading.WaitAsync(ct);
            try
            {
                if (_last is not { } last || TimeProvider.System.GetElapsedTime(last.At) >= AgeOf(last.Report))
                {
                    last = (await checks.CheckHealthAsync(check => check.Tags.Contains(Readiness), ct), TimeProvider.System.GetTimestamp());
                    _last = last;
                }

                return last.Report;
            }
            finally
            {
                _reading.Release();
            }
        }

        public void Dispose() => _reading.Dispose();

        private static TimeSpan AgeOf(HealthReport report) => report.Status is HealthStatus.Unhealthy ? YoungWhenNotReady : Young;
    }
}
