namespace BotApp.Storage.Encryption;

/// <summary>Finds what was written into encrypted columns without the key.</summary>
public static class MovedValueQueries
{
    /// <summary>The values that no key of the app decrypts in their place, in words for the operator; the bot may run meanwhile.</summary>
    public static async Task<IReadOnlyList<string>> FindMovedValuesAsync(this BotDb db, int limit, CancellationToken ct) =>
    [
        .. (await db.UnreadableAsync(db.Cipher, limit, ct)).Select(place =>
            $"The value in {place} does not decrypt: it was changed, or copied from another row or column."),
    ];
}
