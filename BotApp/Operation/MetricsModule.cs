using System.Net;
using BotApp.Basics;
using OpenTelemetry.Metrics;

namespace BotApp.Operation;

/// <summary><c>/metrics</c>, for a Prometheus on this machine: nobody else sees it.</summary>
public static class MetricsModule
{
    private const string Path = "/metrics";

    /// <summary>Meters of the platform that name no person, no address and no connection.</summary>
    private static readonly string[] Platform = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddMetrics(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter([Measures.Name, .. Platform]).AddPrometheusExporter());

    public static void MapMetrics(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(Path) || IsOfThisMachine(http))
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.MapPrometheusScrapingEndpoint(Path).AllowAnonymous();
    }

    /// <summary>A proxy on this machine calls from here too, but for somebody else: it says so, or calls us by the name that they used.</summary>
    private static bool IsOfThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller)
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host, out var own) && IPAddress.IsLoopback(own)))
        && !http.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase) || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase));
}
