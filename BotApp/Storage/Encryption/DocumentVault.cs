using System.Security.Cryptography;
using BotApp.Basics;

namespace BotApp.Storage.Encryption;

/// <summary>
/// Documents in a folder, each under its random id and encrypted with its own key, which the key ring wraps. Written to a temporary name,
/// flushed and renamed, so that a file is complete or absent.
/// </summary>
public sealed class DocumentVault(KeyRing keys, string folder)
{
    private const string Suffix = ".sealed";

    private readonly IReadOnlyList<byte[]> _wrappingKeys = keys.KeysFor("scans/1");

    /// <summary>Ids of all documents in the folder.</summary>
    public IEnumerable<Guid> DocumentIds => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*" + Suffix)
            .Select(path => Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
        : [];

    /// <summary>Stores what <paramref name="write"/> writes; nothing is kept when it throws or returns false.</summary>
    public async Task<bool> StoreAsync(Guid id, Func<Stream, Task<bool>> write)
    {
        PrivateFiles.CreateFolder(folder);
        var temporary = PathOf(id) + ".part";
        var kept = false;
        try
        {
            await using (var file = PrivateFiles.Create(temporary, FileMode.Create))
            {
                await using (var encryption = await EncryptedFile.WriteAsync(file, _wrappingKeys[0], id))
                {
                    kept = await write(encryption);
                }

                file.Flush(flushToDisk: true);
            }

            if (kept)
            {
                File.Move(temporary, PathOf(id), overwrite: true);
            }
        }
        finally
        {
            File.Delete(temporary);
        }

        return kept;
    }

    /// <summary>The decrypted document; every chunk is authenticated before it is returned.</summary>
    public Task<Stream> OpenReadAsync(Guid id) => EncryptedFile.ReadAsync(File.OpenRead(PathOf(id)), _wrappingKeys, id);

    /// <summary>Throws when no key of the ring unwraps the document's key.</summary>
    public async Task CheckKeyAsync(Guid id)
    {
        await using var file = File.OpenRead(PathOf(id));
        await EncryptedFile.RewrapHeaderAsync(file, _wrappingKeys, id);
    }

    /// <summary>Rewraps the document's key with the active key; the chunks stay unchanged. False when it already is.</summary>
    public async Task<bool> RewrapKeyAsync(Guid id)
    {
        var temporary = PathOf(id) + ".part";
        var rewrapped = false;
        try
        {
            await using (var from = File.OpenRead(PathOf(id)))
            {
                if (await EncryptedFile.RewrapHeaderAsync(from, _wrappingKeys, id) is { } header)
                {
                    await using var to = PrivateFiles.Create(temporary, FileMode.Create);
                    await to.WriteAsync(header);
                    await from.CopyToAsync(to);
                    to.Flush(flushToDisk: true);
                    rewrapped = true;
                }
            }

            if (rewrapped)
            {
                File.Move(temporary, PathOf(id), overwrite: true);
            }
        }
        finally
        {
            File.Delete(temporary);
        }

        return rewrapped;
    }

    /// <summary>Copies every document, still encrypted, into a new folder; one that is deleted meanwhile is skipped.</summary>
    public IReadOnlySet<Guid> CopyAll(string to)
    {
        PrivateFiles.CreateFolder(to);
        var copied = new HashSet<Guid>();
        foreach (var id in DocumentIds)
        {
            try
            {
                PrivateFiles.Copy(PathOf(id), Path.Combine(to, Path.GetFileName(PathOf(id))));
                copied.Add(id);
            }
            catch (FileNotFoundException)
            {
                // Deleted between the listing and the copy.
            }
        }

        return copied;
    }

    public bool Contains(Guid id) => File.Exists(PathOf(id));

    /// <summary>
    /// Destroys the document's key, then the file: its chunks, wherever the disk keeps them, can no longer be decrypted, not even with the
    /// key ring. A document that does not exist is left out.
    /// </summary>
    public void Delete(Guid id)
    {
        try
        {
            using var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Write(RandomNumberGenerator.GetBytes((int)Math.Min(file.Length, EncryptedFile.HeaderSize)));
            file.Flush(flushToDisk: true);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return;
        }

        File.Delete(PathOf(id));
    }

    /// <summary>Whether the file was written before that instant of the machine's clock; false when there is none.</summary>
    public bool IsOlderThan(Guid id, DateTimeOffset instant) => Contains(id) && File.GetLastWriteTimeUtc(PathOf(id)) < instant.UtcDateTime;

    /// <summary>Deletes what a process that was killed while writing has left behind.</summary>
    public int DeleteUnfinished(DateTimeOffset writtenBefore)
    {
        var left = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.part").Where(file => File.GetLastWriteTimeUtc(file) < writtenBefore.UtcDateTime).ToList()
            : [];
        left.ForEach(File.Delete);
        return left.Count;
    }

    /// <summary>The document's path on this machine.</summary>
    public string PathOf(Guid id) => Path.Combine(folder, id.ToString("N") + Suffix);
}
