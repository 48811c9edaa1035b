namespace BotApp.Storage;

/// <summary>Where things lie on this machine, as full paths; <paramref name="SqliteFile"/> is null on PostgreSQL.</summary>
public sealed record StoragePlaces(string? SqliteFile, string Documents, string KeyFile);
