using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BotApp.Storage.Encryption;

/// <summary>
/// The converters hold a key, and EF caches one model per context type and process: without the key's id in the cache key, two apps in one
/// process (tests) would encrypt with each other's key.
/// </summary>
internal sealed class EncryptedModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as BotDb)?.Cipher.KeyId, designTime);
}
