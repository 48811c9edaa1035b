namespace BotApp.Basics;

/// <summary>
/// Whether this process may work on the database: closed while a newer build changes, or has changed, the schema in a way that this build
/// does not understand. Every heartbeat looks.
/// </summary>
public sealed class UpgradeGate
{
    private volatile SchemaState _state = new("", "");

    /// <summary>As of the last look.</summary>
    public SchemaState State => _state;

    public bool IsClosed => _state.Blocking is not null;

    public void Set(SchemaState state) => _state = state;

    /// <exception cref="BeingUpgradedException">The gate is closed.</exception>
    public void ThrowIfClosed()
    {
        if (IsClosed)
        {
            throw new BeingUpgradedException();
        }
    }
}
