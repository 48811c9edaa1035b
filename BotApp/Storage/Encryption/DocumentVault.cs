using BotApp.Storage.Documents;

namespace BotApp.Storage.Encryption;

/// <summary>
/// Documents, each under its random id and encrypted with its own key, which the key ring wraps. Where they are kept is the store's matter,
/// which sees only what is encrypted.
/// </summary>
public sealed class DocumentVault(KeyRing keys, IDocumentStore store)
{
    private readonly IReadOnlyList<byte[]> _wrappingKeys = keys.KeysFor("scans/1");

    /// <summary>Stores what <paramref name="write"/> writes; nothing is kept when it throws or returns false.</summary>
    public Task<bool> StoreAsync(Guid id, Func<Stream, Task<bool>> write) => store.WriteAsync(id, async file =>
    {
        await using var encryption = await EncryptedFile.WriteAsync(file, _wrappingKeys[0], id);
        return await write(encryption);
    });

    /// <summary>The decrypted document; every chunk is authenticated before it is returned.</summary>
    public async Task<Stream> OpenReadAsync(Guid id) => await EncryptedFile.ReadAsync(await store.OpenAsync(id), _wrappingKeys, id);

    /// <summary>Throws when no key of the ring unwraps the document's key.</summary>
    public async Task CheckKeyAsync(Guid id)
    {
        await using var file = await store.OpenAsync(id, EncryptedFile.HeaderSize);
        await EncryptedFile.RewrapHeaderAsync(file, _wrappingKeys, id);
    }

    /// <summary>Rewraps the document's key with the active key; the chunks stay unchanged. False when it already is.</summary>
    public async Task<bool> RewrapKeyAsync(Guid id)
    {
        await using var from = await store.OpenAsync(id);
        return await EncryptedFile.RewrapHeaderAsync(from, _wrappingKeys, id) is { } header && await store.WriteAsync(id, async to =>
        {
            await to.WriteAsync(header);
            await from.CopyToAsync(to);
            // Some file systems replace no open file.
            await from.DisposeAsync();
            return true;
        });
    }

    public async Task<bool> ContainsAsync(Guid id) => await store.FindAsync(id) is not null;

    /// <summary>Deletes the document; one that is absent is left out.</summary>
    public Task DeleteAsync(Guid id) => store.DeleteAsync(id);

    /// <summary>
    /// Deletes documents that no row names any more. What a store that is away does not delete, the purge finds when it is back.
    /// </summary>
    public async Task DiscardAsync(params IEnumerable<Guid> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        foreach (var id in ids)
        {
            try
            {
                await store.DeleteAsync(id);
            }
            catch (Exception away) when (away is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}
