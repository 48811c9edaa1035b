using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;

namespace BotApp.Storage.Encryption;

/// <summary>
/// The keys for data at rest: 32 random bytes each, Base64, one per line in <c>Documents:KeyFile</c>. The first one encrypts; the others
/// exist only during a key rotation and decrypt what they once encrypted. Each purpose uses its own derived key (HKDF-SHA256), so that the
/// ciphertext of a field cannot be passed off as a scan. Back the key file up separately from the data.
/// </summary>
public sealed class KeyRing
{
    private readonly byte[][] _roots;

    public KeyRing(params byte[][] roots)
    {
        if (roots.Length == 0 || roots.Any(root => root.Length != 32))
        {
            throw new InvalidOperationException("The key file must contain 32 bytes in Base64, one line per key.");
        }

        _roots = roots;
        KeyIds = [.. roots.Select(root => Convert.ToHexStringLower(HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            root,
            8,
            info: "id"u8.ToArray())))];
    }

    /// <summary>Non-secret key identifiers, active key first.</summary>
    public IReadOnlyList<string> KeyIds { get; }

    /// <summary>Non-secret identifier of the whole ring.</summary>
    public string Id => string.Join('+', KeyIds);

    /// <summary>32 bytes for that purpose, derived from the active key.</summary>
    public byte[] KeyFor(string purpose) => KeysFor(purpose)[0];

    /// <summary>32 bytes for that purpose from each key, active key first.</summary>
    public IReadOnlyList<byte[]> KeysFor(string purpose) =>
        [.. _roots.Select(root => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: Encoding.UTF8.GetBytes(purpose)))];

    /// <summary>Adds a new active key to the file; the others still decrypt.</summary>
    public static void AddKey(string path)
    {
        using var turn = AcquireFileLock(path + ".lock");
        Write(path, [Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), .. ReadLines(path)]);
    }

    /// <summary>
    /// Keeps only the active key in the file. The others are moved to a file beside it, owner-readable and named after their <see
    /// cref="KeyIds"/>, because older backups need them.
    /// </summary>
    /// <returns>That file; null when there was no other key.</returns>
    public static string? RetireOldKeys(string path)
    {
        using var turn = AcquireFileLock(path + ".lock");
        if (ReadLines(path) is not [var newest, _, ..] all)
        {
            return null;
        }

        var kept = $"{path}.{new KeyRing(Convert.FromBase64String(all[1])).Id}";
        Write(kept, all[1..]);
        Write(path, [newest]);
        return kept;
    }

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
                    $"Documents:KeyFile '{path}' does not exist. Create one with 'openssl rand -base64 32', readable by "
                        + "the service account only.");
            }

            Create(path);
        }

        if (!OperatingSystem.IsWindows() &&
            (File.GetUnixFileMode(path)
                & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
        {
            throw new InvalidOperationException($"Documents:KeyFile '{path}' can be read by others. Set its mode to 0600.");
        }

        return new KeyRing([.. ReadLines(path).Select(Convert.FromBase64String)]);
    }

    private static string[] ReadLines(string path) =>
        File.ReadAllText(path).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Atomic: of two nodes started together one creates the key, and a killed process leaves no partial file.</summary>
    private static void Create(string path)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var turn = AcquireFileLock(path + ".lock");
        if (File.Exists(path))
        {
            return;
        }

        Write(path, [Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))]);
    }

    private static void Write(string path, IEnumerable<string> keys)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = new FileStream(draft, OwnerOnly(FileMode.CreateNew)))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Join('\n', keys)));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Waits until no other process is creating the key; the operating system releases the lock of a killed process.</summary>
    private static FileStream AcquireFileLock(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, OwnerOnly(FileMode.OpenOrCreate));
            }
            catch (IOException) when (tries < 200)
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
}
