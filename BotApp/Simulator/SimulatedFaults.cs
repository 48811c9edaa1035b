using System.Text.Json;
using BotApp.Notifications.Mail;

namespace BotApp.Simulator;

/// <summary>
/// Faults that can be injected, by name: some for everybody, some for one person. Stored in a small file, like the chats.
/// </summary>
public sealed class SimulatedFaults(PageEvents pages, string file) : IMailOutage
{
    public const string Throttled = "throttled";
    public const string Broken = "broken";
    public const string MailDown = "mailDown";
    public const string Blocked = "blocked";
    public const string Offline = "offline";

    private readonly Lock _gate = new();
    private readonly HashSet<(string Name, Guid? Person)> _on = [.. Read(file).Select(fault => (fault.Name, fault.Person))];

    /// <summary>The faults as the page shows them.</summary>
    public sealed record Shown(
        bool Throttled, bool Broken, bool MailDown, IReadOnlyList<Guid> BlockedBy, IReadOnlyList<Guid> OfflinePeople);

    public bool IsActive => Has(MailDown, null);

    public Shown Now
    {
        get
        {
            lock (_gate)
            {
                return new Shown(
                    _on.Contains((Throttled, null)),
                    _on.Contains((Broken, null)),
                    _on.Contains((MailDown, null)),
                    [.. People(Blocked)],
                    [.. People(Offline)]);
            }
        }
    }

    /// <summary>False for an unknown fault, or when a person is missing or not expected.</summary>
    public bool Switch(string name, Guid? person, bool on)
    {
        if (name is not (Throttled or Broken or MailDown or Blocked or Offline) || (name is Blocked or Offline) != (person is not null))
        {
            return false;
        }

        lock (_gate)
        {
            _ = on ? _on.Add((name, person)) : _on.Remove((name, person));
            Keep();
        }

        pages.Tell("faults", Now);
        return true;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _on.Clear();
            Keep();
        }

        pages.Tell("faults", Now);
    }

    /// <summary>The connector's response instead of accepting an activity for that person; null when there is no fault.</summary>
    public ConnectorFault? AtConnector(Guid? person) =>
        Has(Throttled, null) ? ConnectorFault.Throttled
        : Has(Broken, null) ? ConnectorFault.Broken
        : person is not null && Has(Blocked, person) ? ConnectorFault.Blocked
        : null;

    private bool Has(string name, Guid? person)
    {
        lock (_gate)
        {
            return _on.Contains((name, person));
        }
    }

    private void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(_on.Select(fault => new Kept(fault.Name, fault.Person))));
    }

    private static List<Kept> Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<List<Kept>>(File.ReadAllBytes(file)) ?? [] : [];
        }
        catch (JsonException)
        {
            // The file was truncated by a crash: start without faults.
            return [];
        }
    }

    private sealed record Kept(string Name, Guid? Person);

    private IEnumerable<Guid> People(string name) => _on.Where(fault => fault.Name == name).Select(fault => fault.Person).OfType<Guid>();
}
