using BotApp.Basics;
using Microsoft.Extensions.Logging.Console;

namespace BotApp.Operation.Startup;

/// <summary>One setting decides how the log looks: <c>Log:Format</c>.</summary>
public static class LogModule
{
    /// <summary>They would write why a start failed a second time, with its stack.</summary>
    private static readonly string[] TellingFailedStart =
        ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<LogOptions>("Log");
        var start = new StartState();
        builder.Services.AddSingleton(start);
        foreach (var category in TellingFailedStart)
        {
            builder.Logging.AddFilter(category, level => level >= LogLevel.Warning && (start.IsOver || level < LogLevel.Error));
        }

        if (string.Equals(builder.Configuration["Log:Format"], nameof(LogFormat.Json), StringComparison.OrdinalIgnoreCase))
        {
            builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, Time));
        }
        else if (ServiceManagerModule.IsAwaitedBySystemd)
        {
            builder.Logging.AddSystemdConsole();
        }
        else
        {
            builder.Logging.AddSimpleConsole(text =>
                (text.UseUtcTimestamp, text.TimestampFormat, text.SingleLine, text.ColorBehavior) =
                    (true, Time + " ", true, LoggerColorBehavior.Default));
        }
    }
}
