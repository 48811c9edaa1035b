using BotApp.Basics;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace BotApp.Operation.Startup;

/// <summary>One setting decides how the log looks: <c>Log:Format</c>.</summary>
public static class LogModule
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<LogOptions>("Log");
        if (string.Equals(builder.Configuration["Log:Format"], nameof(LogFormat.Json), StringComparison.OrdinalIgnoreCase))
        {
            builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, Time));
        }
        else if (!SystemdHelpers.IsSystemdService())
        {
            builder.Logging.AddSimpleConsole(text =>
                (text.UseUtcTimestamp, text.TimestampFormat, text.SingleLine, text.ColorBehavior) =
                    (true, Time + " ", true, LoggerColorBehavior.Default));
        }
    }
}
