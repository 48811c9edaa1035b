using Microsoft.Extensions.Logging;

namespace BotApp.Support;

/// <summary>Keeps what a bot writes to its log, so that a test can read the lines an operator would.</summary>
public sealed class RecordedLog : ILoggerProvider
{
    private readonly List<string> _lines = [];

    /// <summary>The number of lines so far.</summary>
    public int Count
    {
        get
        {
            lock (_lines)
            {
                return _lines.Count;
            }
        }
    }

    /// <summary>The lines with these words, oldest first.</summary>
    public IReadOnlyList<string> With(string words) => [.. After(0).Where(line => line.Contains(words, StringComparison.Ordinal))];

    /// <summary>The lines after so many.</summary>
    public IReadOnlyList<string> After(int count)
    {
        lock (_lines)
        {
            return _lines[count..];
        }
    }

    public ILogger CreateLogger(string categoryName) => new Recorder(_lines);

    public void Dispose()
    {
        // The lines are still read after the app has stopped.
    }

    private sealed class Recorder(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var line = $"{logLevel} {formatter(state, exception)} {exception}".TrimEnd();
                lock (lines)
                {
                    lines.Add(line);
                }
            }
        }
    }
}
