using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using BotApp.Browser;

namespace BotApp.Manifest;

/// <summary>The package as an operator makes it, unpacked.</summary>
public sealed class TeamsPackage : IAsyncLifetime
{
    public const string BotAppId = "11111111-2222-3333-4444-555555555555";
    public const string TeamsAppId = "66666666-7777-8888-9999-aaaaaaaaaaaa";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-");

    public string Folder => Path.Combine(_folder.FullName, "unpacked");

    public JsonNode Manifest { get; private set; } = new JsonObject();

    public JsonNode Hindi { get; private set; } = new JsonObject();

    public async Task InitializeAsync()
    {
        var (exit, said) = await MakeAsync(
            ("Teams__AppId", BotAppId),
            ("Documents__PublicUrl", "https://bot.example.gov.in/"),
            ("TeamsAppId", TeamsAppId));
        Assert.True(exit == 0, said);
        ZipFile.ExtractToDirectory(Path.Combine(_folder.FullName, "sso-id-assistant.zip"), Folder);
        Manifest = await ReadAsync("manifest.json");
        Hindi = await ReadAsync("hi-in.json");
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs the target with the settings in the environment, as on an operator's machine.</summary>
    public Task<(int Exit, string Said)> MakeAsync(params (string Key, string Value)[] settings) => RunAsync(
        "dotnet",
        [
            "build", Path.Combine(Artifacts.Root, "BotApp"), "-t:TeamsPackage", "--no-restore", "-nologo", "-v:q",
            $"-p:TeamsPackageFolder={_folder.FullName}/"
        ],
        settings);

    public static async Task<(int Exit, string Said)> RunAsync(
        string program, IEnumerable<string> arguments, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = NodeAssets.Folder
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private async Task<JsonNode> ReadAsync(string name) => JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name)))!;
}
