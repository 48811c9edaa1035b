namespace BotApp.Storage.Encryption;

/// <summary>
/// The keys under which the audit lines are chained, newest first. Those of earlier rotations remain in the key file, because the lines of
/// their time stay under them.
/// </summary>
/// <param name="All">32 bytes each.</param>
/// <param name="InUse">How many of them belong to keys that still encrypt: one, or two while a rotation is unfinished.</param>
public sealed record AuditKeys(IReadOnlyList<byte[]> All, int InUse)
{
    /// <summary>The key for new lines.</summary>
    public byte[] Active => All[0];
}
