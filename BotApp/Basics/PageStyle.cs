using System.Security.Cryptography;
using System.Text;

namespace BotApp.Basics;

/// <summary>The style of the pages that browsers open, and the policy that allows it and nothing else.</summary>
public static class PageStyle
{
    public static readonly string Css = ReadCss();

    /// <summary>
    /// Content-Security-Policy of a page without script and external resources: its own style, by hash, and its own form.
    /// </summary>
    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static string ReadCss()
    {
        using var file = typeof(PageStyle).Assembly.GetManifestResourceStream("BotApp.Basics.page.css")
            ?? throw new InvalidOperationException("page.css is not part of the build.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
