namespace BotApp.Storage.Encryption;

[Trait("Size", "fast")]
public sealed class KeyRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Nodes_starting_together_create_one_key_file()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = Path.Combine(_folder.FullName, $"round{round}", "bot.key");
            var together = new Barrier(8);
            var ids = new string[8];
            var nodes = Enumerable.Range(0, 8).Select(node => new Thread(() =>
            {
                together.SignalAndWait();
                ids[node] = KeyRing.Load(path, mayCreate: true).Id;
            })).ToList();
            nodes.ForEach(node => node.Start());
            nodes.ForEach(node => node.Join());

            Assert.Equal(KeyRing.Load(path, mayCreate: false).Id, Assert.Single(ids.Distinct()));
        }
    }

    [Fact]
    public void A_missing_key_file_stops_the_start_outside_development()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => KeyRing.Load(
            Path.Combine(_folder.FullName, "bot.key"),
            mayCreate: false));

        Assert.Contains("openssl rand -base64 32", fault.Message, StringComparison.Ordinal);
    }
}
