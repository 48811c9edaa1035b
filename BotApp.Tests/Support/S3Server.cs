using System.Diagnostics;
using BotApp.Architecture;
using BotApp.Browser;
using BotApp.Storage.Documents;

namespace BotApp.Support;

/// <summary>A server that speaks the protocol of S3 (s3rver, from npm), with one bucket in a folder that outlives a kill.</summary>
internal sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "documents";

    private readonly string _folder = Directory.CreateTempSubdirectory("bucket-").FullName;
    private readonly int _port = LoopbackPort.Next();
    private Process? _process;

    public static string Script => RepositoryFiles.PathOf("BotApp.Tests/BucketServer/node_modules/s3rver/bin/s3rver.js");

    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>The contents of the objects.</summary>
    public IReadOnlyList<string> Objects =>
        [.. Files.Where(file => file.EndsWith(".sealed._S3rver_object", StringComparison.Ordinal))];

    /// <summary>The files of the bucket: objects, and parts of uploads that are not complete.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)];

    public static async Task<S3Server> StartAsync()
    {
        var server = new S3Server();
        await server.RunAsync();
        return server;
    }

    /// <summary>The settings of a bot whose documents are in the bucket.</summary>
    public void Use(Dictionary<string, string?> settings)
    {
        settings["Documents:Store"] = "S3";
        Name(settings);
    }

    /// <summary>The same for a bot whose documents are still in a folder.</summary>
    public void Name(Dictionary<string, string?> settings)
    {
        (settings["Documents:Bucket"], settings["Documents:ServiceUrl"]) = (Bucket, Address);
        (settings["Documents:AccessKey"], settings["Documents:SecretKey"]) = ("S3RVER", "S3RVER");
        settings["Documents:ForcePathStyle"] = "true";
    }

    public S3Options Options(string bucket = Bucket, string accessKey = "S3RVER", string prefix = "") => new()
    {
        Bucket = bucket,
        ServiceUrl = Address,
        ForcePathStyle = true,
        Prefix = prefix,
        AccessKey = accessKey,
        SecretKey = "S3RVER",
    };

    /// <summary>Ends it at once, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task RunAsync()
    {
        _process?.Dispose();
        _process = Process.Start(new ProcessStartInfo(NodeAssets.Program, [
            Script, "--directory", _folder, "--address", "127.0.0.1", "--port", $"{_port}", "--silent", "--no-vhost-buckets",
            "--configure-bucket", Bucket,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await LoopbackPort.UntilListensAsync(_process, _port);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A test that needs the S3 server from npm.</summary>
public sealed class S3FactAttribute : FactAttribute
{
    public S3FactAttribute()
    {
        if (!File.Exists(S3Server.Script))
        {
            Skip = "The S3 server is not installed here: run `npm ci --ignore-scripts` in BotApp.Tests/BucketServer.";
        }
    }
}
