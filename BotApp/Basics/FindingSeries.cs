namespace BotApp.Basics;

/// <summary>
/// Decides which of many equal findings is worth a line in the log: the first one, then one every quarter of an hour while they last, and
/// one when they are over. Whoever opens the log at any place sees what is wrong, and nothing floods it. Safe for concurrent use.
/// </summary>
public sealed class FindingSeries(TimeProvider clock)
{
    public static readonly TimeSpan RepeatAfter = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Subject, string Code), Series> _open = [];

    /// <summary>
    /// Counts a finding. Returns how many there were since the last line, this one included; null when no line is due.
    /// </summary>
    /// <param name="subject">What the finding is about, such as a channel; ended as a whole.</param>
    public int? Report(string subject, string code)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var series = _open.GetValueOrDefault((subject, code));
            // In either direction: a clock that was set back must not silence a finding until it has caught up.
            var isDue = series is null || (now - series.WrittenAt).Duration() >= RepeatAfter;
            var count = (series?.Unwritten ?? 0) + 1;
            _open[(subject, code)] = new Series(isDue ? now : series!.WrittenAt, now, isDue ? 0 : count);
            return isDue ? count : null;
        }
    }

    /// <summary>Ends the findings of the subject and returns their codes, each worth a line.</summary>
    /// <param name="except">A code that lasts.</param>
    /// <param name="quietFor">
    /// Findings younger than this last too: a channel that fails now and then would write two lines each time.
    /// </param>
    public IReadOnlyList<string> End(string subject, string? except = null, TimeSpan quietFor = default)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_open.Count == 0)
            {
                return [];
            }

            var over = _open.Where(one => one.Key.Subject == subject && one.Key.Code != except && now - one.Value.LastAt >= quietFor)
                .Select(one => one.Key)
                .ToList();
            over.ForEach(key => _open.Remove(key));
            return [.. over.Select(key => key.Code)];
        }
    }

    private sealed record Series(DateTimeOffset WrittenAt, DateTimeOffset LastAt, int Unwritten);
}
