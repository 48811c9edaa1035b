using System.Xml;

namespace BotApp.Excel;

/// <summary>
/// A relationship from a part to another part or an external target; internal targets are full part names without a leading slash.
/// </summary>
public sealed record PackageRelationship(string Id, string Type, string Target, bool External)
{
    /// <summary>Compares the last segment of the type, because Transitional and Strict files use different namespaces.</summary>
    public bool IsA(string kind) => !External && Type.EndsWith("/" + kind, StringComparison.Ordinal);
}

/// <summary>Reads the .rels part of a part ("" for the package).</summary>
public static class PackageRelationships
{
    /// <summary>The name of the .rels part of a part.</summary>
    public static string PartNameFor(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    public static IReadOnlyList<PackageRelationship> Read(WorkbookPackage package, string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var name = PartNameFor(part);
        if (!package.Has(name))
        {
            return [];
        }

        var relations = new List<PackageRelationship>();
        using var xml = ExcelWorkbook.CreateXmlReader(package.OpenEntry(name));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
            {
                var external = IsExternal(xml.GetAttribute("TargetMode"));
                var target = xml.GetAttribute("Target") ?? "";
                relations.Add(new PackageRelationship(
                    xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", external ? target : Resolve(folder, target), external));
            }
        }

        return relations;
    }

    /// <summary>
    /// Readers differ in how strictly they compare the mode, so everything but the one harmless value counts as external.
    /// </summary>
    internal static bool IsExternal(string? targetMode) =>
        targetMode is not null && !targetMode.Trim().Equals("Internal", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string folder, string target)
    {
        target = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var steps = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
