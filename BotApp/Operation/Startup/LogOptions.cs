namespace BotApp.Operation.Startup;

/// <summary>How the log is written (section "Log").</summary>
public sealed class LogOptions
{
    public LogFormat Format { get; init; }
}

/// <summary>Format of the lines on the console.</summary>
public enum LogFormat
{
    /// <summary>Text for people with the time in UTC; under systemd, whose journal has the time, with its levels instead.</summary>
    Text,

    /// <summary>One JSON object a line with the time in UTC, for a collector.</summary>
    Json,
}
