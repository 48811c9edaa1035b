namespace BotApp.Storage.Encryption;

[Trait("Size", "fast")]
public sealed class KeyFileTests : IDisposable
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
                ids[node] = KeyFile.Load(path, mayCreate: true).Id;
            })).ToList();
            nodes.ForEach(node => node.Start());
            nodes.ForEach(node => node.Join());

            Assert.Equal(KeyFile.Load(path, mayCreate: false).Id, Assert.Single(ids.Distinct()));
        }
    }

    [Fact]
    public void A_missing_key_file_stops_the_start_outside_development()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => KeyFile.Load(
            Path.Combine(_folder.FullName, "bot.key"),
            mayCreate: false));

        Assert.Contains("openssl rand -base64 32", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_key_is_moved_to_its_own_file_and_its_audit_key_stays()
    {
        var path = NewKeyFile("bot.key");
        var first = KeyFile.Load(path, mayCreate: false);
        KeyFile.AddKey(path);
        Assert.Equal(2, KeyFile.Load(path, mayCreate: false).AuditKeys.InUse);

        Assert.Equal($"{path}.{first.Id}", KeyFile.RetireOldKeys(path));

        var rotated = KeyFile.Load(path, mayCreate: false);
        Assert.DoesNotContain(first.Id, rotated.KeyIds);
        Assert.Single(rotated.KeyIds);
        Assert.Equal(1, rotated.AuditKeys.InUse);
        Assert.Equal(first.AuditKeys.Active, rotated.AuditKeys.All[1]);
        Assert.Equal(first.Id, KeyFile.Load($"{path}.{first.Id}", mayCreate: false).Id);
    }

    [Fact]
    public void Audit_keys_of_several_rotations_stay_in_their_order()
    {
        var path = NewKeyFile("bot.key");
        List<byte[]> newestFirst = [KeyFile.Load(path, mayCreate: false).AuditKeys.Active];
        for (var rotations = 0; rotations < 3; rotations++)
        {
            KeyFile.AddKey(path);
            KeyFile.RetireOldKeys(path);
            newestFirst.Insert(0, KeyFile.Load(path, mayCreate: false).AuditKeys.Active);
        }

        Assert.Equal(newestFirst, KeyFile.Load(path, mayCreate: false).AuditKeys.All);
    }

    [Fact]
    public void A_key_file_is_rotated_where_no_file_can_be_created_beside_it()
    {
        var path = NewKeyFile("bot.key");
        var first = KeyFile.Load(path, mayCreate: false);
        File.Delete(path + ".lock");
        // A folder in the place of each file that would be created stops root too.
        foreach (var ending in (string[])[".lock", ".new", $".{first.Id}", $".{first.Id}.new"])
        {
            Directory.CreateDirectory(path + ending);
        }

        KeyFile.AddKey(path);
        Assert.Equal(first.Id, KeyFile.Load(path, mayCreate: false).KeyIds[1]);
        Assert.Equal(path, KeyFile.RetireOldKeys(path));

        var rotated = KeyFile.Load(path, mayCreate: false);
        Assert.Single(rotated.KeyIds);
        Assert.NotEqual(first.Id, rotated.Id);
        Assert.Contains("\nretired ", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Null(KeyFile.UnwritableReason(path));
    }

    [Fact]
    public void A_key_file_that_cannot_be_written_says_what_to_do_with_a_read_only_secret()
    {
        Assert.Contains("secret", KeyFile.UnwritableReason(_folder.FullName), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a key")]
    [InlineData("c2hvcnQ=")]
    [InlineData("audit c2hvcnQ=")]
    public void A_line_that_is_no_key_stops_the_start(string line)
    {
        var path = NewKeyFile("bot.key");
        File.AppendAllText(path, "\n" + line);

        var fault = Assert.Throws<InvalidOperationException>(() => KeyFile.Load(path, mayCreate: false));

        Assert.Contains("openssl rand -base64 32", fault.Message, StringComparison.Ordinal);
    }

    private string NewKeyFile(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        KeyFile.Load(path, mayCreate: true);
        return path;
    }
}
