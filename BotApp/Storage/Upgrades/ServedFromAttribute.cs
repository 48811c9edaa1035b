namespace BotApp.Storage.Upgrades;

/// <summary>
/// Marks a migration on which older builds may go on serving, such as one that only adds what they do not use (docs/rolling-upgrade.md).
/// Without it, older builds stop as soon as the migration is announced.
/// </summary>
/// <param name="schema">The oldest migration whose builds may serve, of the same provider.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ServedFromAttribute(string schema) : Attribute
{
    public string Schema { get; } = schema;
}
