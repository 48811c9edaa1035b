using BotApp.Teams;

namespace BotApp.Load;

/// <summary>The connections of one load on one server.</summary>
internal sealed class TurnLoad : IDisposable
{
    private readonly MeasuredServer _server;
    private readonly LoadConnection[] _connections;

    private TurnLoad(MeasuredServer server, LoadConnection[] connections) => (_server, _connections) = (server, connections);

    /// <summary>Opens one connection for each activity.</summary>
    public static async Task<TurnLoad> OpenAsync(MeasuredServer server, BotConnector connector, IEnumerable<string> activities)
    {
        server.CheckRuns();
        var token = connector.Token(TimeProvider.System);
        return new TurnLoad(
            server, await Task.WhenAll(activities.Select(activity => LoadConnection.OpenAsync(server.Address, token, activity))));
    }

    /// <summary>Every connection sends its own activity again and again for that long.</summary>
    public async Task<(int Turns, TimeSpan Took)> RunAsync(TimeSpan length)
    {
        var started = TimeProvider.System.GetTimestamp();
        var turns = await Task.WhenAll(_connections.Select(connection => Task.Run(async () =>
        {
            var done = 0;
            for (; TimeProvider.System.GetElapsedTime(started) < length; done++)
            {
                await connection.TurnAsync();
            }

            return done;
        })));
        return (turns.Sum(), TimeProvider.System.GetElapsedTime(started));
    }

    /// <summary>The connections share these activities; each is sent once.</summary>
    public async Task<(int Turns, TimeSpan Took)> RunAsync(IReadOnlyList<string> activities)
    {
        var (started, next) = (TimeProvider.System.GetTimestamp(), -1);
        await Task.WhenAll(_connections.Select(connection => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var mine && mine < activities.Count)
            {
                await connection.TurnAsync(activities[mine]);
            }
        })));
        return (activities.Count, TimeProvider.System.GetElapsedTime(started));
    }

    public async Task<TurnSample> SampleAsync(Func<Task<(int Turns, TimeSpan Took)>> run)
    {
        var before = await _server.UsageAsync();
        var (turns, took) = await run();
        var used = await _server.UsageAsync() - before;
        return new TurnSample(
            turns,
            turns / took.TotalSeconds,
            used.Allocated / 1024.0 / turns,
            used.Cpu.TotalMicroseconds / turns,
            (double)used.Statements / turns,
            (double)used.Opens / turns);
    }

    public void Dispose() => Array.ForEach(_connections, connection => connection.Dispose());
}

/// <summary>
/// One slice of one server; KiB, CPU microseconds, SQL statements and opened connections of the server's process, per turn.
/// </summary>
internal readonly record struct TurnSample(int Turns, double PerSecond, double KiB, double Cpu, double Statements, double Opens);
