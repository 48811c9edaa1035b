using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>No package that nothing needs: neither in a project nor among the central versions.</summary>
[Trait("Size", "fast")]
public sealed class PackageReferenceTests
{
    /// <summary>Packages that no code names, and what they are for.</summary>
    private static readonly Dictionary<string, string> Tools = new()
    {
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers"] = "analyzer; BannedSymbols.txt",
        ["Microsoft.EntityFrameworkCore.Design"] = "dotnet ef; .ci/migration",
        ["Microsoft.NET.Test.Sdk"] = "test host",
        ["xunit.runner.visualstudio"] = "test adapter",
    };

    public static TheoryData<string> Projects => [.. RepositoryFiles.All("*.csproj").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Projects))]
    public void Every_package_reference_is_used(string project)
    {
        var used = UsedBy(project);
        Assert.Empty(from package in ReferencesOf(project) where !Tools.ContainsKey(package) && !used(package) select package);
    }

    [Fact]
    public void Every_central_version_is_in_a_lock_file()
    {
        var locked =
            from file in RepositoryFiles.All("packages.lock.json")
            from framework in JsonNode.Parse(RepositoryFiles.Read(file))!["dependencies"]!.AsObject()
            from package in framework.Value!.AsObject()
            select package.Key;
        var central = XDocument.Parse(RepositoryFiles.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Where(version => version.Attribute("Condition") is null).Select(version => version.Attribute("Include")!.Value);

        Assert.Empty(central.Except(locked, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_project_has_a_lock_file() => Assert.Equal(
        RepositoryFiles.All("*.csproj").Select(Path.GetDirectoryName).Order(StringComparer.Ordinal),
        RepositoryFiles.All("packages.lock.json").Select(Path.GetDirectoryName).Order(StringComparer.Ordinal));

    private static IEnumerable<string> ReferencesOf(string project) =>
        from reference in XDocument.Parse(RepositoryFiles.Read(project)).Descendants("PackageReference")
        where reference.Parent!.Attribute("Condition") is null
        select reference.Attribute("Include")!.Value;

    private static Func<string, bool> UsedBy(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var assembly = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return File.Exists(assembly) ? IsInAssembly(assembly) : IsInSources(Path.GetDirectoryName(project)!);
    }

    /// <summary>Whether the compiler found a use of the package, or of what a package without assemblies stands for.</summary>
    private static Func<string, bool> IsInAssembly(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        var named = module.AssemblyReferences.Select(reference => reference.Name + ".dll").ToHashSet();
        var deps = Path.ChangeExtension(path, ".deps.json");
        if (!File.Exists(deps))
        {
            return _ => false;
        }

        var packages = JsonNode.Parse(File.ReadAllText(deps))!["targets"]!.AsObject().Single().Value!.AsObject()
            .ToDictionary(package => package.Key.Split('/')[0], package => package.Value!.AsObject(), StringComparer.OrdinalIgnoreCase);
        return IsUsed;

        bool IsUsed(string package) => packages.TryGetValue(package, out var content)
            && (content["runtime"] is JsonObject files
                ? files.Any(file => named.Contains(Path.GetFileName(file.Key)))
                : content["dependencies"] is JsonObject parts && parts.Any(part => IsUsed(part.Key)));
    }

    /// <summary>For projects that the tests do not load.</summary>
    private static Func<string, bool> IsInSources(string folder)
    {
        var sources = RepositoryFiles.All("*.cs").Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(RepositoryFiles.Read).ToList();
        return package => sources.Any(text => text.Contains("using " + package, StringComparison.Ordinal));
    }
}
