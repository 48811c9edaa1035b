using Microsoft.EntityFrameworkCore.Update;

namespace BotApp.Storage.Sqlite;

/// <summary>
/// Sends the rows of a decision in one command, as EF does on PostgreSQL; its own provider for SQLite sends each row alone. Under the write
/// lock every command costs.
/// </summary>
internal sealed class SqliteBatchFactory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    /// <summary>
    /// Enough for a decision. The driver looks every parameter of a command up in each of its statements, so the time of a command grows
    /// with the square of its rows.
    /// </summary>
    private const int MaxRows = 10;

    public ModificationCommandBatch Create() => new Batch(dependencies);

    private sealed class Batch(ModificationCommandBatchFactoryDependencies dependencies)
        : AffectedCountModificationCommandBatch(dependencies, MaxRows);
}
