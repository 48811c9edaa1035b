using System.Security.Cryptography;
using System.Text;

namespace BotApp.Storage;

/// <summary>
/// The keys that everything at rest is encrypted with: 32 random bytes each, Base64, one a line in <c>Documents:KeyFile</c>. The first one
/// encrypts; more than one stand there only while keys are rotated, and the others only open what they once encrypted. Each use gets its own
/// key derived from it (HKDF-SHA256), so that a field's cipher text cannot be passed off as a scan's. Back the file up apart from the data.
/// </summary>
public sealed class KeyRing
{
    private readonly byte[][] _roots;

    public KeyRing(params byte[][] roots)
    {
        if (roots.Length == 0 || roots.Any(root => root.Length != 32))
        {
            throw new InvalidOperationException("The key file must hold 32 bytes in Base64, and one such line more for each older key.");
        }

        _roots = roots;
        Ids = [.. roots.Select(root => Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 8, info: "id"u8.ToArray())))];
    }

    /// <summary>Tell keys apart without giving any of them away; the one that encrypts first.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The same for the ring as a whole.</summary>
    public string Id => string.Join('+', Ids);

    /// <summary>32 bytes for that purpose, from the key that encrypts.</summary>
    public byte[] KeyFor(string purpose) => KeysFor(purpose)[0];

    /// <summary>32 bytes for that purpose from each key, the one that encrypts first.</summary>
    public IReadOnlyList<byte[]> KeysFor(string purpose) =>
        [.. _roots.Select(root => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: Encoding.UTF8.GetBytes(purpose)))];

    /// <summary>Puts a new key in front of those in the file; from then on it encrypts, and the others still open.</summary>
    public static void AddKey(string path)
    {
        using var turn = TakeTurn(path + ".lock");
        Write(path, [Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), .. Lines(path)]);
    }

    /// <summary>
    /// Leaves the key that encrypts alone in the file. The others are not destroyed, because older backups open with them only: they go to a
    /// file beside it, readable by its owner only and named after their <see cref="Ids"/>.
    /// </summary>
    /// <returns>That file; null when there was no other key.</returns>
    public static string? DropOldKeys(string path)
    {
        using var turn = TakeTurn(path + ".lock");
        if (Lines(path) is not [var newest, _, ..] all)
        {
            return null;
        }

        var kept = $"{path}.{new KeyRing(Convert.FromBase64String(all[1])).Id}";
        Write(kept, all[1..]);
        Write(path, [newest]);
        return kept;
    }

    /// <summary>
    /// Reads the key file. In Development a missing file is made, readable by its owner only; elsewhere it stops the start, because a
    /// key that appears by itself would make the old data unreadable. A file that others can read stops the start too.
    /// </summary>
    public static KeyRing Open(string path, bool mayCreate)
    {
        if (!File.Exists(path))
        {
            if (!mayCreate)
            {
                throw new InvalidOperationException(
                    $"Documents:KeyFile '{path}' does not exist. Make one with 'openssl rand -base64 32', readable by the service account only.");
            }

            Create(path);
        }

        if (!OperatingSystem.IsWindows() &&
            (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
        {
            throw new InvalidOperationException($"Documents:KeyFile '{path}' can be read by others. Set its mode to 0600.");
        }

        return new KeyRing([.. Lines(path).Select(Convert.FromBase64String)]);
    }

    private static string[] Lines(string path) =>
        File.ReadAllText(path).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whole or not at all: two nodes started together take the key of the one that was first, and a kill leaves no half of one.</summary>
    private static void Create(string path)
    {
        PrivateFolder.Make(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var turn = TakeTurn(path + ".lock");
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
        using (var file = new FileStream(draft, OwnersOnly(FileMode.CreateNew)))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Join('\n', keys)));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Waits until no other process is making the key; the system ends the turn of one that dies.</summary>
    private static FileStream TakeTurn(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, OwnersOnly(FileMode.OpenOrCreate));
            }
            catch (IOException) when (tries < 200)
            {
#pragma warning disable RS0030 // While the services are being made, or in a command of the operator: nothing else runs on this thread's time.
                Thread.Sleep(50);
#pragma warning restore RS0030
            }
        }
    }

    private static FileStreamOptions OwnersOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
