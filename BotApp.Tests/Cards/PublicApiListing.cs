using System.Diagnostics.CodeAnalysis;

namespace BotApp.Cards;

/// <summary>
/// The public API of AdaptiveCards 3.1.0, as listed in botframework-api/AdaptiveCards.txt beside the repository. Obsolete members count
/// as missing: their use would be a warning, and warnings stop the build.
/// </summary>
internal sealed class PublicApiListing
{
    private readonly Dictionary<string, ListedType> _types = [];

    private PublicApiListing()
    {
    }

    /// <summary>shared/botframework-api/AdaptiveCards.txt, looked for beside the repository and every folder above it.</summary>
    public static string? Path { get; } = Find(AppContext.BaseDirectory);

    public static PublicApiListing Read(string file)
    {
        var listing = new PublicApiListing();
        listing.Add(File.ReadLines(file));
        return listing;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out ListedType? type) => _types.TryGetValue(name, out type);

    /// <summary>The interfaces of a listed type, with those that they bring along.</summary>
    public IReadOnlySet<string> InterfacesOf(ListedType type)
    {
        var all = new HashSet<string>();
        var open = new Queue<string>(type.Interfaces);
        while (open.TryDequeue(out var name))
        {
            if (all.Add(name) && TryGet(name, out var listed))
            {
                listed.Interfaces.ToList().ForEach(open.Enqueue);
            }
        }

        return all;
    }

    private void Add(IEnumerable<string> lines)
    {
        ListedType? current = null;
        var obsolete = false;
        foreach (var line in lines.Select(l => l.TrimEnd()).Where(l => l.Length > 0 && l[0] is not '#'))
        {
            if (line.TrimStart().StartsWith('['))
            {
                obsolete |= line.TrimStart().StartsWith("[Obsolete", StringComparison.Ordinal);
                continue;
            }

            if (line[0] is not ' ')
            {
                current = ListedType.Parse(line);
                if (!obsolete)
                {
                    _types[current.Name] = current;
                }
            }
            else if (!obsolete)
            {
                current?.Members.Add(line.Trim());
            }

            obsolete = false;
        }
    }

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "botframework-api", "AdaptiveCards.txt");
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A type as listed: kind with modifiers, name with type parameters, base type, interfaces, one line per member.</summary>
internal sealed record ListedType(string Kind, string Name, string? Base, IReadOnlyList<string> Interfaces, HashSet<string> Members)
{
    private static readonly string[] Kinds =
        ["static class", "abstract class", "sealed class", "class", "interface", "enum", "struct", "delegate"];

    public static ListedType Parse(string header)
    {
        var kind = Kinds.First(k => header.StartsWith(k + " ", StringComparison.Ordinal));
        var rest = header[(kind.Length + 1)..].Split(" where ")[0];
        if (kind is "delegate")
        {
            var (name, signature) = Cut(rest, " = ");
            return new(kind, name, null, [], [signature]);
        }

        var (self, after) = Cut(rest, " : ");
        var parents = SplitOutsideBrackets(after);
        var isClass = kind.EndsWith("class", StringComparison.Ordinal);
        var baseType = isClass ? parents.FirstOrDefault(p => !LooksLikeInterface(p)) : null;
        return new(kind, self, baseType, kind is "enum" ? [] : [.. parents.Where(p => p != baseType)], []);
    }

    private static bool LooksLikeInterface(string name)
    {
        var simple = name.Split('<')[0].Split('.')[^1];
        return simple.Length > 1 && simple[0] is 'I' && char.IsUpper(simple[1]);
    }

    private static (string Before, string After) Cut(string text, string at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[(index + at.Length)..]);
    }

    private static List<string> SplitOutsideBrackets(string list)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] is ',' && depth is 0)
            {
                parts.Add(list[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(list[start..].Trim());
        parts.RemoveAll(p => p.Length is 0);
        return parts;
    }
}
