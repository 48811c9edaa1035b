using System.Net;
using BotApp.Basics;
using OpenTelemetry.Metrics;

namespace BotApp.Operation;

/// <summary>Serves <c>/metrics</c> to a Prometheus on this machine only.</summary>
public static class MetricsModule
{
    private const string Path = "/metrics";

    /// <summary>Meters of the platform whose labels name no person, address or connection.</summary>
    private static readonly string[] Platform = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddMetrics(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter([BotMetrics.Name, .. Platform]).AddPrometheusExporter());

    public static void MapMetrics(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(Path) || IsLocal(http))
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
}
