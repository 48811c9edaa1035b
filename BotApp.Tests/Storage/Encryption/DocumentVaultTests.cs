using System.Security.Cryptography;
using BotApp.Storage.Documents;

namespace BotApp.Storage.Encryption;

[Trait("Size", "fast")]
public sealed class DocumentVaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vault-").FullName;
    private readonly KeyRing _keys = new(RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public async Task A_stored_scan_round_trips(int length)
    {
        var vault = new DocumentVault(_keys, new FolderDocumentStore(_folder));
        var (id, bytes) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(length));
        await vault.StoreAsync(id, async to =>
        {
            await to.WriteAsync(bytes);
            return true;
        });

        Assert.Equal(bytes, await ReadAsync(vault, id));
        Assert.Equal(
            -1,
            File.ReadAllBytes(Path.Combine(_folder, $"{id:N}.sealed"))
                .AsSpan()
                .IndexOf(length > 16 ? bytes.AsSpan(0, 16) : [1, 2, 3, 4, 5, 6, 7, 8, 9]));
    }

    [Fact]
    public async Task A_tampered_truncated_or_swapped_scan_cannot_be_opened()
    {
        var vault = new DocumentVault(_keys, new FolderDocumentStore(_folder));
        var (one, other) = (await StoreAsync(vault, 200_000), await StoreAsync(vault, 200_000));
        var path = Path.Combine(_folder, $"{one:N}.sealed");
        var whole = await File.ReadAllBytesAsync(path);

        var flipped = whole.ToArray();
        flipped[^1000] ^= 1;
        await File.WriteAllBytesAsync(path, flipped);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => vault.OpenReadAsync(one));

        await File.WriteAllBytesAsync(path, whole[..(whole.Length / 2)]);
        await Assert.ThrowsAnyAsync<Exception>(() => vault.OpenReadAsync(one));

        File.Copy(Path.Combine(_folder, $"{other:N}.sealed"), path, overwrite: true);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => vault.OpenReadAsync(one));
    }

    [Fact]
    public async Task A_scan_cannot_be_opened_with_another_key()
    {
        var id = await StoreAsync(new DocumentVault(_keys, new FolderDocumentStore(_folder)), 100);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => new DocumentVault(
            new KeyRing(RandomNumberGenerator.GetBytes(32)),
            new FolderDocumentStore(_folder)).OpenReadAsync(id));
    }

    [Fact]
    public async Task A_failed_write_leaves_no_file()
    {
        var vault = new DocumentVault(_keys, new FolderDocumentStore(_folder));
        Assert.False(await vault.StoreAsync(Guid.NewGuid(), _ => Task.FromResult(false)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => vault.StoreAsync(
            Guid.NewGuid(),
            _ => throw new InvalidOperationException()));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<Guid> StoreAsync(DocumentVault vault, int length)
    {
        var id = Guid.NewGuid();
        await vault.StoreAsync(id, async to =>
        {
            await to.WriteAsync(RandomNumberGenerator.GetBytes(length));
            return true;
        });
        return id;
    }

    private static async Task<byte[]> ReadAsync(DocumentVault vault, Guid id)
    {
        await using var scan = await vault.OpenReadAsync(id);
        using var bytes = new MemoryStream();
        await scan.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
