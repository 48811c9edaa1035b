using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BotApp.Support;

/// <summary>Keeps what a bot writes to its log, so that a test can read the lines an operator would.</summary>
public sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines with these words, oldest first.</summary>
    public IReadOnlyList<string> With(string words) => [.. _lines.Where(line => line.Contains(words, StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) => new Recorder(_lines);

    public void Dispose()
    {
        // The lines are still read after the app has stopped.
    }

    private sealed class Recorder(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}".TrimEnd());
            }
        }
    }
}
