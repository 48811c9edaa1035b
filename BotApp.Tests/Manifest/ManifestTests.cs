using System.Net;
using System.Text.Json.Nodes;
using BotApp.Browser;
using BotApp.Support;

namespace BotApp.Manifest;

/// <summary>What an operator uploads to the Teams admin centre.</summary>
public sealed class ManifestTests(TeamsPackage package) : IClassFixture<TeamsPackage>
{
    [SchemaFact]
    public async Task The_package_keeps_microsofts_schemas_for_its_version()
    {
        var (exit, said) = await TeamsPackage.RunAsync(
            NodeAssets.Program,
            [
                Path.Combine(NodeAssets.Folder, "manifest.mjs"),
                Path.Combine(package.Folder, "manifest.json"),
                Path.Combine(package.Folder, "hi-in.json")
            ]);

        Assert.Equal((0, ""), (exit, said));
    }

    [SchemaFact]
    public async Task The_schemas_notice_what_teams_would_refuse()
    {
        var folder = Directory.CreateTempSubdirectory("manifest-");
        var broken = package.Manifest.DeepClone();
        broken["developer"]!["name"] = "A name of more than thirty-two letters";
        broken["bots"]![0]!["scopes"]!.AsArray().Add("everywhere");
        var hindi = package.Hindi.DeepClone();
        hindi["bots[9].title"] = "?";
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "manifest.json"), broken.ToJsonString());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "hi-in.json"), hindi.ToJsonString());

        var (_, said) = await TeamsPackage.RunAsync(
            NodeAssets.Program,
            [
                Path.Combine(NodeAssets.Folder, "manifest.mjs"),
                Path.Combine(folder.FullName, "manifest.json"),
                Path.Combine(folder.FullName, "hi-in.json")
            ]);
        folder.Delete(recursive: true);

        Assert.Contains("/developer/name", said, StringComparison.Ordinal);
        Assert.Contains("/bots/0/scopes/3", said, StringComparison.Ordinal);
        Assert.Contains("bots[9].title", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ids_are_those_of_the_settings_and_nothing_is_left_to_fill_in()
    {
        Assert.Equal(
            ["color.png", "hi-in.json", "manifest.json", "outline.png"],
            Directory.GetFiles(package.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("{{", package.Manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(TeamsPackage.TeamsAppId, (string?)package.Manifest["id"]);
        Assert.Equal(TeamsPackage.BotAppId, (string?)package.Manifest["bots"]![0]!["botId"]);
        Assert.Equal(TeamsPackage.BotAppId, (string?)package.Manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal(["bot.example.gov.in"], package.Manifest["validDomains"]!.AsArray().Select(domain => (string?)domain));
    }

    [Theory]
    [InlineData("Teams__AppId", "not-a-guid", "no GUID")]
    [InlineData("Documents__PublicUrl", "", "public host")]
    [InlineData("OrganisationName", "Central Tax & Central Excise, Kochi", "at most 32")]
    public async Task A_package_that_teams_would_refuse_is_not_made(string key, string value, string why)
    {
        var settings = new Dictionary<string, string>
        {
            ["Teams__AppId"] = TeamsPackage.BotAppId,
            ["Documents__PublicUrl"] = "https://bot.example.gov.in",
            [key] = value
        };

        var (exit, said) = await package.MakeAsync([.. settings.Select(pair => (pair.Key, pair.Value))]);

        Assert.NotEqual(0, exit);
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_groups_and_the_search_of_the_compose_box_are_declared_as_the_bot_has_them()
    {
        var bot = package.Manifest["bots"]![0]!;
        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.True((bool?)bot["supportsFiles"]);
        Assert.False((bool?)bot["isNotificationOnly"]);
        var command = package.Manifest["composeExtensions"]![0]!["commands"]![0]!;
        Assert.Equal("query", (string?)command["type"]);
        Assert.Equal("words", (string?)command["parameters"]![0]!["name"]);
    }

    [Fact]
    public void Every_text_of_the_manifest_has_a_Hindi_translation()
    {
        string[] words = ["name.short", "name.full", "description.short", "description.full"];
        var texts = words.Concat(Texts(package.Manifest["bots"]!, "bots"))
            .Concat(Texts(package.Manifest["composeExtensions"]!, "composeExtensions"))
            .Concat(package.Manifest["staticTabs"]!.AsArray().Select((_, index) => $"staticTabs[{index}].name"));

        Assert.Equal(
            texts.Order(StringComparer.Ordinal),
            package.Hindi.AsObject().Select(pair => pair.Key).Where(key => key != "$schema").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_command_of_the_menu_is_understood_when_it_is_pressed(bool hindi)
    {
        await using var bot = await TestBot.StartAsync();
        var asha = hindi ? bot.Asha.InHindi() : bot.Asha;
        var titles = hindi
            ? package.Hindi.AsObject()
                .Where(pair => pair.Key.StartsWith("bots", StringComparison.Ordinal)
                    && pair.Key.EndsWith(".title", StringComparison.Ordinal))
                .Select(pair => (string)pair.Value!)
            : package.Manifest["bots"]![0]!["commandLists"]!.AsArray()
                .SelectMany(list => list!["commands"]!.AsArray())
                .Select(command => (string)command!["title"]!);
        foreach (var title in titles.Distinct().ToList())
        {
            await asha.SaysAsync(title);
            Assert.NotEqual("", asha.Text);
        }

        // What is not understood is noted for the cell.
        Assert.Equal(0, await bot.ReadAsync(db => Task.FromResult(db.UnansweredQuestions.Count())));
    }

    [Theory]
    [InlineData("about", "सहायक")]
    [InlineData("privacy", "कभी माँगा अथवा संग्रहीत नहीं किया जाता")]
    [InlineData("terms", "उपयोग की शर्तें")]
    public async Task The_pages_that_the_manifest_names_are_there_in_both_languages(string page, string words)
    {
        Assert.Contains(
            $"https://bot.example.gov.in/{page}",
            package.Manifest["developer"]!.AsObject().Select(pair => (string?)pair.Value));
        await using var bot = await TestBot.StartAsync();
        using var client = bot.NewClient();
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));

        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains(words, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("cex15sys.ker@nic.in", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    /// <summary>The keys by which a localization file names the titles and descriptions below that node.</summary>
    private static IEnumerable<string> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject part => part.SelectMany(pair =>
            pair.Key is "title" or "description" ? [$"{path}.{pair.Key}"] : Texts(pair.Value, $"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany((item, index) => Texts(item, $"{path}[{index}]")),
        _ => [],
    };
}
