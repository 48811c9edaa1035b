using System.Diagnostics;
using System.Security.Cryptography;
using BotApp.Storage.Encryption;
using BotApp.Support;

namespace BotApp.Storage.Documents;

/// <summary>The bucket of a real server: what is stored comes back as it went, and what fails says why and leaves nothing.</summary>
public sealed class S3DocumentStoreTests : IAsyncLifetime
{
    /// <summary>Three parts.</summary>
    private const int Large = 20_000_000;

    private readonly byte[] _root = RandomNumberGenerator.GetBytes(32);
    private readonly KeyRing _keys;
    private S3Server _server = null!;

    public S3DocumentStoreTests() => _keys = new KeyRing(_root);

    public async Task InitializeAsync() => _server = await S3Server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [S3Fact]
    public async Task Documents_of_any_size_come_back_on_another_node_and_the_bucket_has_them_sealed()
    {
        using var one = new S3DocumentStore(_server.Options(prefix: "sso-id/"));
        using var other = new S3DocumentStore(_server.Options(prefix: "sso-id/"));
        var (first, second) = (new DocumentVault(_keys, one), new DocumentVault(_keys, other));
        foreach (var length in new[] { 0, 1, 300_000, Large })
        {
            var (id, bytes) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(length));
            await first.StoreAsync(id, bytes);

            Assert.Equal(bytes, await ReadAsync(second, id));
            await second.CheckKeyAsync(id);
            var found = await other.FindAsync(id);
            Assert.True(found!.Length > length);
            Assert.Contains(found, await one.ListAsync(default).ToListAsync());
        }

        Assert.StartsWith("s3://documents/sso-id/", one.PlaceOf(Guid.NewGuid()), StringComparison.Ordinal);
        using var elsewhere = new S3DocumentStore(_server.Options(prefix: "other/"));
        Assert.Empty(await elsewhere.ListAsync(default).ToListAsync());
    }

    [S3Fact]
    public async Task What_is_absent_or_not_kept_is_absent_and_a_rewrapped_document_opens_with_the_new_key()
    {
        using var store = new S3DocumentStore(_server.Options());
        var (vault, id) = (new DocumentVault(_keys, store), Guid.NewGuid());
        Assert.False(await vault.StoreAsync(id, _ => Task.FromResult(false)));
        Assert.False(await vault.ContainsAsync(id));
        await Assert.ThrowsAsync<FileNotFoundException>(() => vault.OpenReadAsync(id));
        await vault.DeleteAsync(id);

        var (bytes, root) = (RandomNumberGenerator.GetBytes(100_000), RandomNumberGenerator.GetBytes(32));
        await vault.StoreAsync(id, bytes);
        Assert.False(await vault.RewrapKeyAsync(id));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => new DocumentVault(new KeyRing(root), store).OpenReadAsync(id));
        Assert.True(await new DocumentVault(new KeyRing(root, _root), store).RewrapKeyAsync(id));
        Assert.Equal(bytes, await ReadAsync(new DocumentVault(new KeyRing(root), store), id));

        await vault.DeleteAsync(id);
        Assert.False(await vault.ContainsAsync(id));
        Assert.Empty(await store.ListAsync(default).ToListAsync());
        Assert.Null(await store.FindProblemAsync(default));
        Assert.DoesNotContain(_server.Files, file => file.Contains("trial", StringComparison.Ordinal));
    }

    [S3Fact]
    public async Task Wrong_credentials_and_a_missing_bucket_are_mistakes_with_a_code_and_no_secret()
    {
        using var refused = new S3DocumentStore(_server.Options(accessKey: "AKIAWRONG"));
        using var missing = new S3DocumentStore(_server.Options(bucket: "nowhere"));

        var (why, where) = (await refused.FindProblemAsync(default), await missing.FindProblemAsync(default));

        Assert.Equal(("documents-refused", true), (why!.Code, why.IsMistake));
        Assert.DoesNotContain("AKIAWRONG", why.Message, StringComparison.Ordinal);
        Assert.Equal(("documents-bucket-missing", true), (where!.Code, where.IsMistake));
        var vault = new DocumentVault(_keys, missing);
        var stored = await Assert.ThrowsAsync<DocumentStoreException>(() => vault.StoreAsync(Guid.NewGuid(), [1]));
        Assert.Equal("documents-bucket-missing", stored.Code);
    }

    [S3Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_a_large_upload_leaves_no_document()
    {
        using var store = new S3DocumentStore(_server.Options());
        var (vault, id) = (new DocumentVault(_keys, store), Guid.NewGuid());
        var begun = Stopwatch.GetTimestamp();

        var upload = vault.StoreAsync(id, RandomNumberGenerator.GetBytes(Large));
        await UntilAsync(() => _server.Files.Any(file => file.EndsWith(".md5", StringComparison.Ordinal)) || upload.IsCompleted);
        await _server.KillAsync();
        var fault = await Assert.ThrowsAsync<DocumentStoreException>(() => upload);

        Assert.Equal(("documents-unreachable", false), (fault.Code, fault.IsMistake));
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(60));
        Assert.Equal("documents-unreachable", (await store.FindProblemAsync(default))!.Code);

        await _server.RunAsync();
        Assert.Null(await store.FindProblemAsync(default));
        Assert.False(await vault.ContainsAsync(id));
        Assert.Empty(await store.ListAsync(default).ToListAsync());
        await vault.StoreAsync(id, RandomNumberGenerator.GetBytes(Large));
        Assert.True(await vault.ContainsAsync(id));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; tries < 3000 && !isSo(); tries++)
        {
            await Task.Delay(10);
        }

        Assert.True(isSo());
    }

    private static async Task<byte[]> ReadAsync(DocumentVault vault, Guid id)
    {
        await using var scan = await vault.OpenReadAsync(id);
        using var bytes = new MemoryStream();
        await scan.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

internal static class StoredBytes
{
    public static Task StoreAsync(this DocumentVault vault, Guid id, byte[] bytes) => vault.StoreAsync(id, async to =>
    {
        await to.WriteAsync(bytes);
        return true;
    });
}
