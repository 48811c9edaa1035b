namespace BotApp.Storage.Upgrades;

/// <summary>
/// A migration beyond the first, written before it is applied: older nodes read who may go on serving, and stop or go on.
/// </summary>
public sealed class SchemaChange
{
    public required string MigrationId { get; init; }

    /// <summary>The oldest migration whose builds may serve on it; its own name where none may.</summary>
    public required string ServedFrom { get; init; }
}
