namespace BotApp.Architecture;

/// <summary>What a type may use, by the end of its name or the folder it lives in (README, "The suffix is a licence").</summary>
internal sealed record Licence(string Name, string[] Packages, string[] Own);

internal static class Licences
{
    public const string Pure = "";

    private static readonly string[] Logging = ["Microsoft.Extensions.Logging", "Microsoft.Extensions.Options"];

    private static readonly string[] Hosting =
        [.. Logging, "Microsoft.Extensions.Hosting", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.FileProviders"];

    private static readonly string[] Web = [.. Hosting, "Microsoft.AspNetCore", "Microsoft.Extensions.Primitives", "Microsoft.Extensions.Http", "Microsoft.Net.Http"];

    private static readonly string[] EfCore = ["Microsoft.EntityFrameworkCore"];

    private static readonly Licence[] ByFolder =
    [
        new("Storage", [.. EfCore, "Microsoft.Data.Sqlite", "Npgsql", .. Web], [Pure, "Storage"]),
        new("Teams", ["Microsoft.Bot", "Microsoft.Rest", "Microsoft.IdentityModel", "Microsoft.Identity.Client", .. Web], [Pure, "Teams"]),
        new("Simulator", ["Microsoft.IdentityModel", "MimeKit", .. Web], [Pure, "Simulator"]),
    ];

    private static readonly Licence[] BySuffix =
    [
        new("Card", ["AdaptiveCards"], [Pure, "Card"]),
        new("Sheet", ["ClosedXML", "DocumentFormat.OpenXml", "CsvHelper", "System.IO.Packaging"], [Pure, "Sheet"]),
        new("Letter", ["DocumentFormat.OpenXml", "PdfSharp"], [Pure, "Letter"]),
        new("Index", ["Lucene.Net"], [Pure, "Index"]),
        new("Mail", ["MimeKit", "MailKit"], [Pure, "Mail"]),
        new("Handler", [.. EfCore, .. Logging], [Pure, "Card", "Sheet", "Letter", "Index", "Storage"]),
        new("Job", [.. EfCore, .. Hosting, "MimeKit", "Quartz"], [Pure, "Sheet", "Letter", "Index", "Mail", "Storage"]),
        new("Module", [.. EfCore, .. Web, "Quartz", "Microsoft.Bot", "OpenTelemetry"], [Pure, "Card", "Sheet", "Letter", "Index", "Mail", "Handler", "Job", "Module", "Storage", "Teams", "Simulator"]),
        new("Program", [.. Web], [Pure, "Module", "Storage", "Teams", "Simulator"]),
    ];

    private static readonly Licence PureLicence = new(Pure, [], [Pure]);

    /// <summary>Namespaces that every type may use although their name begins like a package's.</summary>
    private static readonly string[] BaseLibrary = ["System", "Microsoft.CodeAnalysis", "Microsoft.Win32"];

    public static Licence Of(string fullName)
    {
        var parts = fullName.Split('.');
        var name = parts[^1].Split('`')[0];
        return ByFolder.FirstOrDefault(folder => parts.Length > 2 && parts[1] == folder.Name)
            ?? BySuffix.FirstOrDefault(suffix => name.EndsWith(suffix.Name, StringComparison.Ordinal))
            ?? PureLicence;
    }

    public static bool Allows(this Licence licence, string usedFullName) => usedFullName.StartsWith("BotApp.", StringComparison.Ordinal)
        ? licence.Own.Contains(Of(usedFullName).Name)
        : licence.Packages.Concat(BaseLibrary).Any(package => usedFullName == package || usedFullName.StartsWith(package + ".", StringComparison.Ordinal));
}
