using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using BotApp.Basics;

namespace BotApp.Storage.Documents;

/// <summary>
/// Documents in a folder. Written to a temporary name, flushed and renamed, so that a file is complete or absent, and
/// stays there in a power cut.
/// </summary>
public sealed class FolderDocumentStore(string folder) : IDocumentStore
{
    private const string Suffix = ".sealed";

    /// <summary>The document's own key, wrapped, stands in the first bytes.</summary>
    private const int WithKey = 4096;

    public bool IsFolder => true;

    public string PlaceOf(Guid id) => Path.Combine(folder, id.ToString("N") + Suffix);

    public async IAsyncEnumerable<StoredDocument> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var file in Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*" + Suffix) : [])
        {
            ct.ThrowIfCancellationRequested();
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(file.Name), "N", out var id) && Describe(id, file) is { } document)
            {
                yield return document;
            }
        }
    }

    public Task<StoredDocument?> FindAsync(Guid id) => Task.FromResult(Describe(id, new FileInfo(PlaceOf(id))));

    public Task<Stream> OpenAsync(Guid id, int? beginning = null) => Task.FromResult<Stream>(File.OpenRead(PlaceOf(id)));

    public async Task<bool> WriteAsync(Guid id, Func<Stream, Task<bool>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        PrivateFiles.CreateFolder(folder);
        var temporary = PlaceOf(id) + ".part";
        var kept = false;
        try
        {
            await using (var file = PrivateFiles.Create(temporary, FileMode.Create))
            {
                kept = await write(file);
                file.FlushToDisk();
            }

            if (kept)
            {
                File.Move(temporary, PlaceOf(id), overwrite: true);
                PrivateFiles.FlushNames(folder);
            }
        }
        finally
        {
            File.Delete(temporary);
        }

        return kept;
    }

    /// <summary>
    /// Destroys the document's key, then the file: its chunks, wherever the disk keeps them, can no longer be decrypted, not even with the
    /// key ring.
    /// </summary>
    public Task DeleteAsync(Guid id)
    {
        try
        {
            using var file = new FileStream(PlaceOf(id), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Write(RandomNumberGenerator.GetBytes((int)Math.Min(file.Length, WithKey)));
            file.FlushToDisk();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.CompletedTask;
        }

        File.Delete(PlaceOf(id));
        return Task.CompletedTask;
    }

    public Task<int> DeleteUnfinishedAsync(DateTimeOffset writtenBefore)
    {
        var left = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.part").Where(file => File.GetLastWriteTimeUtc(file) < writtenBefore.UtcDateTime).ToList()
            : [];
        left.ForEach(File.Delete);
        return Task.FromResult(left.Count);
    }

    public Task<DocumentStoreException?> FindProblemAsync(CancellationToken ct) => Task.FromResult(
        PrivateFiles.UnwritableReason(folder) is { } why
            ? new DocumentStoreException("documents-unwritable", $"Documents:Folder: {why}.", isMistake: true)
            : null);

    /// <summary>Null when the file is gone, also when it went after it was listed.</summary>
    private static StoredDocument? Describe(Guid id, FileInfo file)
    {
        try
        {
            return file.Exists ? new StoredDocument(id, file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
