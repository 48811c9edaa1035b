using System.Collections.Frozen;

namespace BotApp.Desk;

/// <summary>The script, the style sheet and the parts of pdf.js, as the build wrote them beside the program. They hold no data.</summary>
internal static class DeskAssetsModule
{
    /// <summary>pdf.js loads further files from its worker, which has a policy of its own.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".wasm"] = "application/wasm",
        [".pfb"] = "application/octet-stream",
        [".ttf"] = "font/ttf",
        [".icc"] = "application/vnd.iccprofile",
    }.ToFrozenDictionary();

    public static void MapAssets(IEndpointRouteBuilder routes)
    {
        var files = Files(Path.Combine(AppContext.BaseDirectory, "Desk", "wwwroot"));
        routes.MapGet("/assets/{name}", (string name, HttpContext http) => Asset(files, name, http));
    }

    /// <summary>Only names that were there at start are served, so no name can lead out of the folder.</summary>
    private static FrozenDictionary<string, string> Files(string folder) =>
        (Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
            .Where(file => MediaTypes.ContainsKey(Path.GetExtension(file)))
            .ToFrozenDictionary(file => Path.GetFileName(file)!, StringComparer.Ordinal);

    private static IResult Asset(FrozenDictionary<string, string> files, string name, HttpContext http)
    {
        if (!files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Asked again at each use, answered with 304 while the file is the same.
        headers.CacheControl = "no-cache";
        return Results.File(file, MediaTypes[Path.GetExtension(name)], lastModified: File.GetLastWriteTimeUtc(file));
    }
}
