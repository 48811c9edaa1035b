using BotApp.Storage;

namespace BotApp.Operation;

/// <summary>Remembers when the last backup was made, for the command <c>status</c>.</summary>
internal static class BackupRecordStore
{
    /// <summary>The counter that holds the time, in seconds since 1970.</summary>
    public const string LastBackup = "last-backup";

    public static Task RecordBackupAsync(this BotDb db, DateTimeOffset now, CancellationToken ct) =>
        db.SetCounterAsync(LastBackup, now.ToUnixTimeSeconds(), ct);
}
