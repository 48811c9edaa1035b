using System.Diagnostics.CodeAnalysis;

namespace BotApp.Platform;

/// <summary>
/// The public API of the real packages, as listed in botframework-api/*.txt beside the repository. What is obsolete counts as
/// missing: its use would be a warning, and warnings stop the build.
/// </summary>
internal sealed class PublicApiListings
{
    /// <summary>
    /// Public types of the packages that the listings leave out, because they derive from Microsoft.Rest.ClientRuntime or are
    /// forwarded; from the SDK's sources of 4.23 and Microsoft.Rest.ClientRuntime 2.3.24, in the listings' own notation.
    /// </summary>
    private const string LeftOut = """
        class Microsoft.Bot.Builder.InvokeResponse
          ctor()
          int Status { get; set; }
          object Body { get; set; }
          bool IsSuccessStatusCode()

        class Microsoft.Bot.Connector.ConnectorClient : Microsoft.Bot.Connector.IConnectorClient
          ctor(Uri baseUri, Microsoft.Rest.ServiceClientCredentials credentials, System.Net.Http.HttpClient customHttpClient, bool disposeHttpClient)
          Uri BaseUri { get; set; }
          virtual Microsoft.Bot.Connector.IConversations Conversations { get; }
          void Dispose()
          prot virtual void Dispose(bool disposing)

        class Microsoft.Bot.Schema.ErrorResponseException : Microsoft.Rest.RestException
          ctor()
          ctor(string message)
          ctor(string message, Exception innerException)
          Microsoft.Rest.HttpResponseMessageWrapper Response { get; set; }
          Microsoft.Bot.Schema.ErrorResponse Body { get; set; }

        class Microsoft.Rest.RestException : Exception
          ctor()
          ctor(string message)
          ctor(string message, Exception innerException)

        class Microsoft.Rest.HttpMessageWrapper
          prot ctor()
          string Content { get; set; }
          IDictionary<string, IEnumerable<string>> Headers { get; }

        class Microsoft.Rest.HttpResponseMessageWrapper : Microsoft.Rest.HttpMessageWrapper
          ctor(System.Net.Http.HttpResponseMessage httpResponse, string content)
          System.Net.HttpStatusCode StatusCode { get; prot set; }
          string ReasonPhrase { get; prot set; }

        class Microsoft.Rest.HttpOperationResponse<T>
          ctor()
          T Body { get; set; }

        abstract class Microsoft.Rest.ServiceClientCredentials
          prot ctor()
          virtual Task ProcessHttpRequestAsync(System.Net.Http.HttpRequestMessage request, CancellationToken cancellationToken)
        """;

    private readonly Dictionary<string, ListedType> _types = [];

    private PublicApiListings()
    {
    }

    /// <summary>The folder ../shared/botframework-api, looked for beside the repository and every folder above it.</summary>
    public static string? Folder { get; } = Find(AppContext.BaseDirectory);

    public static PublicApiListings Read(string folder)
    {
        var listings = new PublicApiListings();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            listings.Add(File.ReadLines(file));
        }

        listings.Add(LeftOut.Split('\n'));
        return listings;
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
            var candidate = Path.Combine(folder.FullName, "shared", "botframework-api");
            if (Directory.Exists(candidate))
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
