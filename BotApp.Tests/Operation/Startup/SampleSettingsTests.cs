using System.Text.Json.Nodes;
using BotApp.Architecture;
using BotApp.Support;

namespace BotApp.Operation.Startup;

/// <summary>The settings of the samples under deploy/ start the app as they stand.</summary>
public sealed class SampleSettingsTests
{
    /// <summary>Where files lie and which database there is differs between a container and this machine.</summary>
    private static readonly string[] Places =
    [
        "Documents:Folder", "Documents:KeyFile", "Office:Profile", "Office:Directory", "Mail:TrustedCertificate", "Storage:Provider",
    ];

    [Theory]
    [InlineData("deploy/kubernetes.yaml")]
    [InlineData("deploy/container/compose.yaml")]
    public async Task The_app_starts_with_the_settings_of_a_sample(string file)
    {
        var sample = YamlFile.Read(file).Select(SettingsIn).OfType<JsonObject>().Single()
            .ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair.Value);
        Assert.All(Places.Except(["Mail:TrustedCertificate"]), place => Assert.Contains(place, sample.Keys));

        await using var bot = await TestBot.StartAsync(settings: settings =>
        {
            settings.SetProduction();
            foreach (var (name, value) in sample.Where(pair => !Places.Contains(pair.Key)))
            {
                settings[name] = value;
            }

            // A secret beside the settings.
            settings["Mail:Password"] = sample.ContainsKey("Mail:User") ? "of the relay" : null;
        });

        Assert.Equal(sample["Mail:Host"], bot.Settings["Mail:Host"]);
        Assert.Empty(bot.Log.With("is unknown"));
    }

    private static JsonNode? SettingsIn(JsonNode document) => (string?)document["kind"] is "ConfigMap"
        ? document["data"]
        : document["services"]?["bot1"]?["environment"];
}
