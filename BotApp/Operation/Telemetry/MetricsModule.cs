using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OpenTelemetry.Metrics;

namespace BotApp.Operation.Telemetry;

/// <summary>
/// Serves <c>/metrics</c> to a Prometheus on this machine, in an allowed network or with the token; to anybody else it is not there.
/// </summary>
public static class MetricsModule
{
    private const string Path = "/metrics";

    private const string Scheme = "Bearer ";

    /// <summary>
    /// Combinations of labels of one counter or gauge. Space for all of them is taken at the start, 88 bytes each; those beyond are counted
    /// together, as <c>otel_metric_overflow</c>. Histograms, which also tell actions apart, keep the platform's limit.
    /// </summary>
    private const int MaxLabelSets = 400;

    /// <summary>Meters of the platform whose labels name no person, address or connection.</summary>
    private static readonly string[] Platform = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<MetricsOptions>("Metrics");
        builder.Services.AddSingleton<IValidateOptions<MetricsOptions>, MetricsOptionsCheck>();
        builder.Services.AddHostedService<MeasureOutboxJob>();
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter([BotMetrics.Name, .. Platform])
                .AddView(instrument => instrument is Histogram<double>
                    ? null
                    : new MetricStreamConfiguration { CardinalityLimit = MaxLabelSets })
                .AddPrometheusExporter());
    }

    public static void MapMetrics(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<MetricsOptions>>().Value;
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(Path) || MayRead(http, options))
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.MapPrometheusScrapingEndpoint(Path).AllowAnonymous();
    }

    /// <summary>A local proxy also connects from loopback, but adds headers or keeps the public host name.</summary>
    internal static bool IsLocal(HttpContext http) =>
        LocalRequest.IsLoopback(http.Connection.RemoteIpAddress)
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host, out var own) && IPAddress.IsLoopback(own)))
        && !LocalRequest.IsForwarded(http.Request.Headers.Keys);

    private static bool MayRead(HttpContext http, MetricsOptions options) =>
        IsLocal(http)
        || (options.Allows(http.Connection.RemoteIpAddress) && !LocalRequest.IsForwarded(http.Request.Headers.Keys))
        || HasToken(http.Request.Headers[HeaderNames.Authorization].ToString(), options.Token);

    private static bool HasToken(string header, string token) =>
        token.Length > 0
        && header.StartsWith(Scheme, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..])),
            SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed class MetricsOptionsCheck : IValidateOptions<MetricsOptions>
    {
        public ValidateOptionsResult Validate(string? name, MetricsOptions options) =>
            options.Problem() is { } why ? ValidateOptionsResult.Fail(why) : ValidateOptionsResult.Success;
    }
}
