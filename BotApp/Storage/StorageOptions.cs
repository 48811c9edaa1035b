using System.ComponentModel.DataAnnotations;
using BotApp.Storage.Documents;

namespace BotApp.Storage;

/// <summary><c>Storage:*</c>: the database.</summary>
public sealed class StorageOptions
{
    public StorageProvider Provider { get; init; }

    /// <summary>
    /// SQLite: a connection string, or just the path of the file, relative to the content root. PostgreSQL: Npgsql's, such as
    /// Host=…;Database=…;Username=…;Password=…
    /// </summary>
    [Required]
    public string ConnectionString { get; init; } = "App_Data/bot.db";

    /// <summary>
    /// Folder of pg_dump and pg_restore, which backup and restore call on PostgreSQL. Empty: looked for where Debian has them and on the
    /// PATH.
    /// </summary>
    public string PostgresTools { get; init; } = "";

    /// <summary>Whether the connection string has a key that only servers have.</summary>
    public bool NamesServer => ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase)
        || ConnectionString.Contains("Server=", StringComparison.OrdinalIgnoreCase);
}

public enum StorageProvider
{
    /// <summary>A file, used by one process.</summary>
    Sqlite,

    /// <summary>A server, shared by several processes.</summary>
    Postgres,
}

/// <summary><c>Documents:*</c>: scans and their encryption.</summary>
public sealed class DocumentsOptions
{
    public DocumentStoreKind Store { get; init; }

    [Required]
    public string Folder { get; init; } = "App_Data/scans";

    /// <summary>Empty: generated beside the database in Development, refused elsewhere.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>
    /// The https address under which the office's browsers reach this app. Empty: the loopback address in Development; elsewhere links to
    /// documents are then unavailable.
    /// </summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>Maximum size of one scan, in bytes.</summary>
    [Range(10_000, 100_000_000)]
    public long MaxBytes { get; init; } = 10_000_000;

    /// <summary>Maximum number of scans per request.</summary>
    [Range(1, 50)]
    public int MaxFiles { get; init; } = 8;
}
