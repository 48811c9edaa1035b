using Microsoft.Extensions.Options;

namespace BotApp.Storage.Documents;

/// <summary>Makes the stores that the settings describe: the one in use, and the one that documents are copied to.</summary>
public sealed class DocumentStores(StoragePaths paths, IOptions<S3Options> bucket)
{
    /// <exception cref="OptionsValidationException">The settings of that store are wrong.</exception>
    public IDocumentStore Create(DocumentStoreKind kind) => kind switch
    {
        DocumentStoreKind.Folder => new FolderDocumentStore(paths.Documents),
        DocumentStoreKind.S3 => new S3DocumentStore(bucket.Value),
    };
}
