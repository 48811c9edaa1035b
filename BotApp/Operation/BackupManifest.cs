using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BotApp.Basics;

namespace BotApp.Operation;

/// <summary>
/// The manifest <c>backup.json</c> of a backup: when it was made, which key decrypts it, the last audit line, and the hash of each file. It
/// is authenticated with that key: whoever changes a file of the backup cannot write a manifest that fits.
/// </summary>
/// <param name="KeyId">Tells the key without giving it away (see <see cref="BotApp.Storage.Encryption.KeyRing.KeyIds"/>).</param>
/// <param name="Files">SHA-256, lower-case hex, by the path inside the backup.</param>
/// <param name="Mac">HMAC-SHA256 over all the rest, lower-case hex; empty in a manifest that was not signed.</param>
/// <param name="InBucket">Documents that the backup does not hold because a bucket keeps them: length by id; null: it holds all.</param>
public sealed record BackupManifest(
    DateTimeOffset CreatedAt,
    string KeyId,
    long LastLine,
    string LastHash,
    SortedDictionary<string, string> Files,
    string Mac = "",
    SortedDictionary<string, long>? InBucket = null)
{
    /// <summary>The purpose of the key that signs manifests (see <see cref="BotApp.Storage.Encryption.KeyRing.KeyFor"/>).</summary>
    public const string KeyPurpose = "backup/1";

    public const string FileName = "backup.json";

    /// <summary>Name of the document folder inside a backup; the database's file is named by its archive.</summary>
    public const string Documents = "documents";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>The hash of every file in the folder except the manifest.</summary>
    public static async Task<SortedDictionary<string, string>> HashesAsync(string folder, CancellationToken ct)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (name != FileName)
            {
                await using var file = File.OpenRead(path);
                files.Add(name, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)));
            }
        }

        return files;
    }

    public BackupManifest SignedWith(byte[] key) => this with { Mac = MacWith(key) };

    /// <summary>Whether it is as it was when one of these keys signed it.</summary>
    public bool IsSignedWith(IEnumerable<byte[]> keys) => keys.Any(key =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(MacWith(key)), Encoding.ASCII.GetBytes(Mac)));

    public async Task WriteAsync(string folder, CancellationToken ct)
    {
        await using var file = PrivateFiles.Create(Path.Combine(folder, FileName), FileMode.Create);
        await JsonSerializer.SerializeAsync(file, this, Readable, ct);
    }

    /// <returns>Null when there is no manifest or it cannot be read.</returns>
    public static async Task<BackupManifest?> ReadAsync(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllBytesAsync(path, ct)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>No value contains a line break, so that the lines can be read in one way only.</summary>
    private string MacWith(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(
        key,
        Encoding.UTF8.GetBytes(string.Join('\n', (string[])
        [
            CreatedAt.ToString("O", CultureInfo.InvariantCulture),
            KeyId,
            LastLine.ToString(CultureInfo.InvariantCulture),
            LastHash,
            .. Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value} {file.Key}"),
            .. (InBucket ?? []).OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"in bucket {one.Value} {one.Key}")),
        ]))));
}
