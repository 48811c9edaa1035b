using System.Collections.Concurrent;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>
/// Stands in for the officer's OneDrive: keeps uploads in memory and serves them under a link that is valid for 15 minutes.
/// </summary>
public sealed class SharedFiles(SimulatedChannel channel, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset Until)> _files = new(StringComparer.Ordinal);

    public string Offer(string name, byte[] bytes)
    {
        foreach (var (old, file) in _files)
        {
            if (file.Until < clock.GetUtcNow())
            {
                _files.TryRemove(old, out _);
            }
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _files[key] = (bytes, clock.GetUtcNow() + Lifetime);
        return channel.Below($"simulator/files/{key}/{Uri.EscapeDataString(name)}");
    }

    /// <summary>The file as Teams attaches it to a message in a 1:1 chat with a bot.</summary>
    public JsonObject Attachment(string name, byte[] bytes)
    {
        var link = Offer(name, bytes);
        return new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = link,
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = link,
                ["uniqueId"] = Guid.NewGuid().ToString("D").ToUpperInvariant(),
                ["fileType"] = Path.GetExtension(name).TrimStart('.').ToLowerInvariant(),
            },
        };
    }

    public byte[]? Find(string key) => _files.TryGetValue(key, out var file) && file.Until >= clock.GetUtcNow() ? file.Bytes : null;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{key}/{name}", (string key, HttpRequest request, SharedFiles files) =>
            // The link is the permission. A bot that also sends its token here would leak it to a foreign host in production.
            request.Headers.Authorization.Count > 0 ? Results.Text("Never send a bearer token to a file host.", statusCode: 401)
            : files.Find(key) is { } bytes ? Results.Bytes(bytes, MediaTypeNames.Application.Octet)
            : Results.NotFound());
}
