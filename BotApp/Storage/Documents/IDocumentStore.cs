namespace BotApp.Storage.Documents;

/// <summary>
/// Where documents are kept, sealed, each under its id: complete or absent. One that is absent is a <see cref="FileNotFoundException"/>, a
/// store that cannot be used a <see cref="DocumentStoreException"/> or another <see cref="IOException"/>.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Whether the documents are files of this machine, which a backup copies.</summary>
    bool IsFolder { get; }

    /// <summary>Where the document is, for the operator.</summary>
    string PlaceOf(Guid id);

    /// <summary>All documents, in no order.</summary>
    IAsyncEnumerable<StoredDocument> ListAsync(CancellationToken ct);

    /// <summary>The document's length and age; null when it is absent.</summary>
    Task<StoredDocument?> FindAsync(Guid id);

    /// <summary>The sealed bytes; the caller disposes the stream.</summary>
    /// <param name="beginning">So many bytes are enough; null: all are wanted.</param>
    Task<Stream> OpenAsync(Guid id, int? beginning = null);

    /// <summary>
    /// Stores what <paramref name="write"/> writes in place of what is there; nothing is changed when it throws or returns false.
    /// </summary>
    Task<bool> WriteAsync(Guid id, Func<Stream, Task<bool>> write);

    /// <summary>Deletes the document; one that is absent is left out.</summary>
    Task DeleteAsync(Guid id);

    /// <summary>Deletes what a process that was killed while writing has left behind.</summary>
    Task<int> DeleteUnfinishedAsync(DateTimeOffset writtenBefore);

    /// <summary>Writes, reads and deletes a trial document; null when that went well.</summary>
    Task<DocumentStoreException?> FindProblemAsync(CancellationToken ct);
}

/// <param name="Length">Of the sealed bytes.</param>
public sealed record StoredDocument(Guid Id, long Length, DateTimeOffset WrittenAt);

/// <summary>Names of the stores in <c>Documents:Store</c>.</summary>
public enum DocumentStoreKind
{
    /// <summary>A folder, of this machine or mounted on every node.</summary>
    Folder,

    /// <summary>A bucket of Amazon S3, or of a server that speaks its protocol.</summary>
    S3,
}

/// <summary>The store cannot be used. The message has the remedy for the operator.</summary>
/// <param name="code">A code of docs/monitoring.md.</param>
/// <param name="isMistake">Whether a setting or a right is wrong, so that waiting does not help.</param>
public sealed class DocumentStoreException(string code, string message, bool isMistake, Exception? cause = null)
    : IOException(message, cause)
{
    public string Code => code;

    public bool IsMistake => isMistake;
}
