using System.Text.Json.Nodes;

namespace BotApp.Architecture;

/// <summary>THIRD-PARTY-NOTICES.md names each package whose files are shipped with the app, and no other.</summary>
[Trait("Size", "fast")]
public sealed class ThirdPartyNoticesTests
{
    /// <summary>Needed by dotnet ef only; <c>Publish="false"</c> keeps it and what it brings out of the published app.</summary>
    private const string DesignTime = "Microsoft.EntityFrameworkCore.Design";

    /// <summary>Written beside the app by its build, not packages.</summary>
    private static readonly string[] Pages =
        ["@kurkle/color (npm)", "@microsoft/teams-js (npm)", "adaptivecards (npm)", "chart.js (npm)", "pdfjs-dist (npm)"];

    [Fact]
    public void The_notices_list_what_is_shipped()
    {
        var listed = RepositoryFiles.Read("THIRD-PARTY-NOTICES.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Package", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(Shipped().Concat(Pages).Order(StringComparer.OrdinalIgnoreCase), listed.Order(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The packages of the only target framework.</summary>
    private static JsonObject Only(JsonNode? byFramework) => byFramework!.AsObject().Single().Value!.AsObject();

    private static HashSet<string> Shipped()
    {
        var locked = Only(JsonNode.Parse(RepositoryFiles.Read("BotApp/packages.lock.json"))!["dependencies"])
            .ToDictionary(package => package.Key, package => package.Value!.AsObject(), StringComparer.OrdinalIgnoreCase);
        var withFiles = Only(JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BotApp.deps.json")))!["targets"])
            .Where(package => package.Value!["runtime"] is not null || package.Value["runtimeTargets"] is not null)
            .Select(package => package.Key.Split('/')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

        HashSet<string> reached = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, package) in locked)
        {
            if (name != DesignTime && (string)package["type"]! is "Direct" or "Project")
            {
                Reach(name);
            }
        }

        return [.. reached.Where(name => withFiles.Contains(name) && (string)locked[name]["type"]! != "Project")];

        void Reach(string name)
        {
            if (locked.TryGetValue(name, out var package) && reached.Add(name) && package["dependencies"] is JsonObject needed)
            {
                foreach (var (inner, _) in needed)
                {
                    Reach(inner);
                }
            }
        }
    }
}
