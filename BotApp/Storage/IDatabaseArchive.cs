namespace BotApp.Storage;

/// <summary>
/// What the commands <c>backup</c> and <c>restore</c> do with the database itself. Documents, manifest and the checks of what the rows say
/// are the commands'.
/// </summary>
public interface IDatabaseArchive
{
    /// <summary>Name of the database's file inside a backup.</summary>
    string FileName { get; }

    /// <summary>Name of the database in messages to the operator; without any secret.</summary>
    string DatabaseName { get; }

    /// <summary>Why nothing can be backed up or restored here, such as a missing program; null when it can.</summary>
    Task<string?> ObstacleAsync(BotDb db, CancellationToken ct);

    /// <summary>Copies the database to a new file, even while the bot runs.</summary>
    /// <param name="read">Runs when the file is complete, and reads exactly what was copied.</param>
    /// <returns>Why there is no usable copy, or else what was read.</returns>
    Task<(string? Problem, T? Content)> CopyAsync<T>(BotDb db, string file, Func<Task<T>> read, CancellationToken ct)
        where T : class;

    /// <summary>What is wrong with the file of a backup, as far as that shows without restoring it; null when nothing is.</summary>
    /// <param name="check">What is wrong with its rows; called only where they can be read in the file.</param>
    Task<string?> DamageAsync(BotDb db, string file, Func<Task<string?>> check, CancellationToken ct);

    /// <summary>Whether there is a database that a restore would have to move aside.</summary>
    Task<bool> ExistsAsync(BotDb db, CancellationToken ct);

    /// <summary>Keeps every bot from starting on the database until it is disposed.</summary>
    /// <returns>Null when one is just starting or, on SQLite, running.</returns>
    Task<IAsyncDisposable?> TryLockAsync(BotDb db, CancellationToken ct);

    /// <summary>
    /// Puts a copy of the file into the place of the database, while it is locked. What was there is moved aside, never deleted, and comes
    /// back when something fails. If the process ends in between, no bot works on a copy that was not prepared.
    /// </summary>
    /// <param name="aside">Appended to the name of what is moved aside.</param>
    /// <param name="prepare">Checks and changes the copy; says why it cannot be used.</param>
    /// <param name="exchangeDocuments">Called when neither the old database nor the new one can be used.</param>
    /// <returns>Why nothing was replaced; null when it was.</returns>
    Task<string?> ReplaceAsync(
        BotDb db, string file, string aside, Func<Task<string?>> prepare, Action exchangeDocuments, CancellationToken ct);
}
