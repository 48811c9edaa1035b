using System.Collections.Concurrent;
using System.Text;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotApp.Operation;

/// <summary>What a collector of OpenTelemetry gets.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_gets_metrics_traces_and_log_without_personal_data()
    {
        var got = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await StartCollectorAsync(got);
        var bot = await TestBot.StartAsync(settings: settings =>
        {
            settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single();
            settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
            settings["OTEL_BSP_SCHEDULE_DELAY"] = "100";
            settings["OTEL_BLRP_SCHEDULE_DELAY"] = "100";
            settings["OTEL_METRIC_EXPORT_INTERVAL"] = "100";
        });
        await using (bot)
        {
            await bot.Anil.SaysAsync("hi");
            await bot.Asha.FilesCreationAsync();
            await bot.Anil.SeesAsync("your decision, please");
            foreach (var (path, words) in ((string, string)[])[
                ("/v1/metrics", "bot.turn.duration"), ("/v1/traces", "turn press"), ("/v1/traces", "outbox tell"),
                ("/v1/logs", "signing keys"),
            ])
            {
                await bot.UntilAsync(_ => Task.FromResult(Has(path, words)), $"{words} at {path}");
            }
        }

        var all = string.Concat(got.Select(one => one.Body));
        Assert.Contains("sso-id-assistant", all, StringComparison.Ordinal);
        Assert.All(
            (string[])["Asha", "Anil", "KCH-", "9847012345", bot.Asha.Person.AadObjectId.ToString(), bot.Asha.Person.TeamsUserId],
            word => Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase));

        bool Has(string path, string words) =>
            got.Any(one => one.Path == path && one.Body.Contains(words, StringComparison.Ordinal));
    }

    private static async Task<WebApplication> StartCollectorAsync(ConcurrentQueue<(string Path, string Body)> got)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            got.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
            return Results.Ok();
        });
        await app.StartAsync();
        return app;
    }
}
