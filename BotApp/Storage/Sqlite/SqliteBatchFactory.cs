using Microsoft.EntityFrameworkCore.Update;

namespace BotApp.Storage.Sqlite;

/// <summary>
/// Sends all rows of a save in one command, as EF does on PostgreSQL; its own provider for SQLite sends each row alone. Under the write
/// lock every command costs.
/// </summary>
internal sealed class SqliteBatchFactory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    /// <summary>A row has at most 40 columns, and SQLite takes 32,766 parameters.</summary>
    private const int MaxRows = 200;

    public ModificationCommandBatch Create() => new Batch(dependencies);

    private sealed class Batch(ModificationCommandBatchFactoryDependencies dependencies)
        : AffectedCountModificationCommandBatch(dependencies, MaxRows);
}
