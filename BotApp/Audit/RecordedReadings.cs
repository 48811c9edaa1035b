namespace BotApp.Audit;

/// <summary>
/// The readings of today that this process has found in one database's audit. The audit is append-only, so what was found stays true.
/// </summary>
public sealed class RecordedReadings
{
    /// <summary>About 6 MB; beyond it the database is asked again.</summary>
    private const int MaxReadings = 100_000;

    private readonly HashSet<(Guid Reader, Guid Subject)> _found = [];
    private readonly Lock _gate = new();
    private DateOnly _day;

    public bool Has(Guid reader, Guid subject, DateOnly day)
    {
        lock (_gate)
        {
            return _day == day && _found.Contains((reader, subject));
        }
    }

    public void Add(Guid reader, IEnumerable<Guid> subjects, DateOnly day)
    {
        lock (_gate)
        {
            if (_day != day || _found.Count >= MaxReadings)
            {
                _day = day;
                _found.Clear();
            }

            _found.UnionWith(subjects.Select(subject => (reader, subject)));
        }
    }
}
