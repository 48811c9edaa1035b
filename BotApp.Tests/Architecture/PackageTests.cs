using System.Text.Json.Nodes;

namespace BotApp.Architecture;

/// <summary>
/// The registry serves no advisories, so a silent audit proves nothing: packages with a known hole are listed here with the first
/// version that has it mended.
/// </summary>
[Trait("Size", "fast")]
public sealed class PackageTests
{
    private static readonly Dictionary<string, (Version Mended, string Advisory)> Floors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["System.Drawing.Common"] = (new Version(4, 7, 2), "GHSA-rxg9-xrhp-64gj"),
        ["MimeKit"] = (new Version(4, 15, 1), "GHSA-g7hc-96xr-gvvx"),
        ["MailKit"] = (new Version(4, 16, 0), "GHSA-9j88-vvj5-vhgr"),
        ["Microsoft.AspNetCore.DataProtection"] = (new Version(10, 0, 7), "CVE-2026-40372"),
        ["Newtonsoft.Json"] = (new Version(13, 0, 1), "GHSA-5crp-9r3c-p9vr"),
        ["Microsoft.Rest.ClientRuntime"] = (new Version(2, 3, 24), "CVE-2022-26907"),
        ["System.Text.Json"] = (new Version(8, 0, 5), "GHSA-8g4q-xg66-9fp4"),
        ["SQLitePCLRaw.lib.e_sqlite3"] = (new Version(2, 1, 11), "CVE-2025-6965"),
        ["System.IO.Packaging"] = (new Version(8, 0, 1), "GHSA-f32c-w444-8ppv"),
    };

    [Fact]
    public void No_package_with_a_known_hole_is_shipped()
    {
        var libraries = JsonNode.Parse(File.ReadAllText(Path.Combine(
            AppContext.BaseDirectory,
            "BotApp.deps.json")))!["libraries"]!.AsObject();
        var shipped = libraries.Select(library => library.Key.Split('/')).Where(parts => parts.Length == 2).ToList();
        Assert.Contains(shipped, parts => parts[0] == "MimeKit");

        Assert.Empty(
            from parts in shipped
            where Floors.ContainsKey(parts[0])
            let floor = Floors[parts[0]]
            where Version.Parse(parts[1].Split('-')[0]) < floor.Mended
            select $"{parts[0]} {parts[1]} is open to {floor.Advisory}; take {floor.Mended} or later");
    }

    [Theory]
    [InlineData("DocumentFormat.OpenXml", "2.20.0")]
    [InlineData("ClosedXML", "0.95.4")]
    public void Packages_that_only_work_together_stay_at_their_versions(string package, string version) =>
        Assert.Contains(
            $"\"{package}/{version}\"",
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BotApp.deps.json")),
            StringComparison.Ordinal);
}
