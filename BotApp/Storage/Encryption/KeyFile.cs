using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;

namespace BotApp.Storage.Encryption;

/// <summary>
/// The file <c>Documents:KeyFile</c>, a key in Base64 on each line. Lines with nothing before the key: the keys of the
/// <see cref="KeyRing"/>, active one first. <c>audit</c>: the audit key of a retired key, kept so that old audit lines can be verified.
/// <c>retired</c>: a retired key that could not be moved to a file of its own; it is not used.
/// </summary>
public static class KeyFile
{
    private const string AuditMark = "audit ";
    private const string RetiredMark = "retired ";

    /// <summary>Tries, 50 ms apart, until another process has created the key.</summary>
    private const int MaxLockTries = 200;

    /// <summary>
    /// Loads the key file. In Development a missing file is created, owner-readable; elsewhere it stops the start, because a new key could
    /// not decrypt the existing data. A file that others can read stops the start too.
    /// </summary>
    public static KeyRing Load(string path, bool mayCreate)
    {
        if (!File.Exists(path))
        {
            if (!mayCreate)
            {
                throw new InvalidOperationException(
                    $"Documents:KeyFile '{path}' does not exist. Create one with 'openssl rand -base64 32', "
                        + "readable by the service account only.");
            }

            Create(path);
        }

        if (!OperatingSystem.IsWindows() &&
            (File.GetUnixFileMode(path)
                & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
        {
            throw new InvalidOperationException($"Documents:KeyFile '{path}' can be read by others. Set its mode to 0600.");
        }

        return Read(path).ToRing();
    }

    /// <summary>Why the key file cannot be written, with the way out; null when it can.</summary>
    public static string? UnwritableReason(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            return null;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return $"{path} cannot be written, as where a secret is mounted read-only. "
                + "Copy it to a place that only this account can read (mode 0600), "
                + "run rotate-keys with Documents__KeyFile naming the copy, "
                + "and put the content of the copy into the secret before any node starts.";
        }
    }

    /// <summary>Adds a new active key to the file; the others still decrypt.</summary>
    public static void AddKey(string path)
    {
        using var turn = AcquireFileLock(path + ".lock");
        var content = Read(path);
        Write(path, content with { Keys = [RandomNumberGenerator.GetBytes(32), .. content.Keys] });
    }

    /// <summary>
    /// Keeps only the active key in the file, with the audit keys of the others. The others are moved to a file beside it, owner-readable
    /// and named after their <see cref="KeyRing.KeyIds"/>, because older backups need them; where no file can be created there, they stay
    /// in the key file, marked as retired.
    /// </summary>
    /// <returns>The file that has them, which may be the key file itself; null when there was no other key.</returns>
    public static string? RetireOldKeys(string path)
    {
        using var turn = AcquireFileLock(path + ".lock");
        var content = Read(path);
        if (content.Keys is not [var newest, _, ..])
        {
            return null;
        }

        byte[][] old = [.. content.Keys.Skip(1)];
        var retired = new KeyRing(old, content.FormerAuditKeys);
        var kept = $"{path}.{retired.Id}";
        var remaining = content with { Keys = [newest], FormerAuditKeys = retired.AuditKeys.All };
        try
        {
            Replace(kept, new Content(old, content.FormerAuditKeys, []));
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            (kept, remaining) = (path, remaining with { Retired = [.. old, .. content.Retired] });
        }

        Write(path, remaining);
        return kept;
    }

    private static Content Read(string path)
    {
        var lines = File.ReadAllText(path).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Content(
            [.. lines.Where(line => !line.StartsWith(AuditMark, StringComparison.Ordinal)
                && !line.StartsWith(RetiredMark, StringComparison.Ordinal)).Select(line => Parse(path, line))],
            [.. Marked(AuditMark)],
            [.. Marked(RetiredMark)]);

        IEnumerable<byte[]> Marked(string mark) =>
            lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => Parse(path, line[mark.Length..].Trim()));
    }

    private static byte[] Parse(string path, string text)
    {
        var key = new byte[32];
        return Convert.TryFromBase64String(text, key, out var length) && length == key.Length
            ? key
            : throw new InvalidOperationException(
                $"Documents:KeyFile '{path}' has a line that is not a key: each is 32 bytes in Base64, "
                    + "as 'openssl rand -base64 32' prints.");
    }

    /// <summary>Atomic: of two nodes started together one creates the key, and a killed process leaves no partial file.</summary>
    private static void Create(string path)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var turn = AcquireFileLock(path + ".lock");
        if (!File.Exists(path))
        {
            Replace(path, new Content([RandomNumberGenerator.GetBytes(32)], [], []));
        }
    }

    /// <summary>
    /// Replaces the file or, where its folder cannot be written or the file is a mount point, overwrites it in one write: the content is
    /// far smaller than a disk's sector.
    /// </summary>
    private static void Write(string path, Content content)
    {
        try
        {
            Replace(path, content);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
            var bytes = content.ToBytes();
            file.Write(bytes);
            file.SetLength(bytes.Length);
            file.FlushToDisk();
        }
    }

    private static void Replace(string path, Content content)
    {
        var draft = path + ".new";
        File.Delete(draft);
        try
        {
            using (var file = new FileStream(draft, OwnerOnly(FileMode.CreateNew)))
            {
                file.Write(content.ToBytes());
                file.FlushToDisk();
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>
    /// Waits until no other process is creating the key; the operating system releases the lock of a killed process. Null where no file can
    /// be created beside the key: there is nothing to create then either, and rotate-keys runs alone.
    /// </summary>
    private static FileStream? AcquireFileLock(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, OwnerOnly(FileMode.OpenOrCreate));
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
            catch (IOException) when (!File.Exists(path))
            {
                return null;
            }
            catch (IOException) when (tries < MaxLockTries)
            {
#pragma warning disable RS0030 // Blocks only the start or an operator's command, where nothing else needs this thread.
                Thread.Sleep(50);
#pragma warning restore RS0030
            }
        }
    }

    private static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private sealed record Content(byte[][] Keys, IReadOnlyList<byte[]> FormerAuditKeys, byte[][] Retired)
    {
        public KeyRing ToRing() => new(Keys, FormerAuditKeys);

        public byte[] ToBytes() => Encoding.ASCII.GetBytes(string.Join('\n', (string[])
        [
            .. Keys.Select(Convert.ToBase64String),
            .. FormerAuditKeys.Select(key => AuditMark + Convert.ToBase64String(key)),
            .. Retired.Select(key => RetiredMark + Convert.ToBase64String(key)),
        ]));
    }
}
