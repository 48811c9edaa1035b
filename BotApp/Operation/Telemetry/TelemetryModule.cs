using BotApp.Basics;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BotApp.Operation.Telemetry;

/// <summary>
/// Sends metrics, traces and log by OTLP where the standard variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector; every other
/// <c>OTEL_*</c> variable of the exporter holds too. Without it nothing is sent and nothing is traced.
/// </summary>
public static class TelemetryModule
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "sso-id-assistant";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 })
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: BuildVersion.Text))
            .WithTracing(traces => Sample(traces.AddSource(BotTraces.Name), builder.Configuration))
            .WithLogging(null, log => log.IncludeFormattedMessage = true)
            .UseOtlpExporter();
    }

    /// <summary>
    /// Every span unless the standard variable says otherwise: the SDK's default follows the platform's span of the HTTP request, which is
    /// never recorded because its address may be a one-time link.
    /// </summary>
    private static void Sample(TracerProviderBuilder traces, ConfigurationManager configuration)
    {
        if (configuration["OTEL_TRACES_SAMPLER"] is not { Length: > 0 })
        {
            traces.SetSampler(new AlwaysOnSampler());
        }
    }
}
