namespace BotApp.Storage;

/// <summary>Full paths of database, documents and key file; <paramref name="SqliteFile"/> is null on PostgreSQL.</summary>
public sealed record StoragePaths(string? SqliteFile, string Documents, string KeyFile);
