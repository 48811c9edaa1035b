using System.Text.RegularExpressions;

namespace BotApp.Architecture;

/// <summary>
/// What a type may use, by the end of its name or the folder it lives in (docs/architecture.md, "What a type may use").
/// <paramref name="Packages"/> are namespaces of packages, <paramref name="Own"/> the names of other licences.
/// </summary>
internal sealed record Licence(string Name, string[] Packages, string[] Own)
{
    /// <summary>The only top folder in which the suffix counts; null: everywhere.</summary>
    public string? Folder { get; init; }
}

internal static partial class Licences
{
    public const string Pure = "";

    private static readonly string[] Logging = ["Microsoft.Extensions.Logging", "Microsoft.Extensions.Options"];

    private static readonly string[] Hosting =
        [
            .. Logging,
            "Microsoft.Extensions.Hosting",
            "Microsoft.Extensions.DependencyInjection",
            "Microsoft.Extensions.Configuration",
            "Microsoft.Extensions.Diagnostics.HealthChecks",
            "Microsoft.Extensions.FileProviders"
        ];

    private static readonly string[] Web = [
        .. Hosting,
        "Microsoft.AspNetCore",
        "Microsoft.Extensions.Primitives",
        "Microsoft.Extensions.Http",
        "Microsoft.Net.Http"
    ];

    /// <summary>Who may use EF Core may add rows, audit lines too; BotDb chains those when it saves.</summary>
    private static readonly string[] EfCore = ["Microsoft.EntityFrameworkCore"];

    /// <summary>Reading and changing rows: what every licence with a database may call.</summary>
    private static readonly string[] Data = [Pure, "Excel", "Storage", "Queries", "Store"];

    /// <summary>Files in the formats of other programs.</summary>
    private static readonly string[] Files = ["Sheet", "Csv", "Letter", "Index"];

    /// <summary>In any folder: what is kept outside the machine is known to one type.</summary>
    private static readonly Licence Bucket = new("S3DocumentStore", ["Amazon"], [Pure, "Storage"]);

    private static readonly Licence[] ByFolder =
    [
        new(
            "Storage",
            [.. EfCore, "Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql", .. Web],
            [Pure, "Storage", "Store", "SettingsBinder", Bucket.Name]),
        new(
            "Teams",
            ["Microsoft.Bot", "Microsoft.Rest", "Newtonsoft.Json", "Microsoft.IdentityModel", "Microsoft.Identity.Client", .. Web],
            [Pure, "Teams", "SettingsBinder"]),
        new("Simulator", ["Microsoft.IdentityModel", "MimeKit", "System.IO.Hashing", .. Web], [Pure, "Simulator"]),
        new("Excel", ["System.IO.Hashing"], [Pure, "Excel"]),
    ];

    /// <summary>The first suffix that fits counts, so the longer one stands first.</summary>
    private static readonly Licence[] BySuffix =
    [
        new("Card", ["AdaptiveCards"], [Pure, "Card"]),
        new("Sheet", ["ClosedXML", "DocumentFormat.OpenXml", "CsvHelper", "System.IO.Packaging"], [Pure, "Excel", "Sheet"]),
        new("Csv", ["CsvHelper"], [Pure]),
        new("Letter", ["DocumentFormat.OpenXml"], [Pure, "Letter"]),
        new("Index", ["Lucene.Net"], [Pure, "Index"]),
        new("MailTransport", ["MimeKit", "MailKit"], [Pure, "MailTransport"]),
        new("Mail", ["MimeKit", "MailKit"], [Pure, "Mail", "MailTransport"]),
        new("SettingsBinder", Hosting, [Pure]),
        new("Cookie", [], [Pure, "Storage"]),
        new("Page", ["Microsoft.AspNetCore.Components"], [Pure, "Page"]),
        new("Queries", EfCore, Data),
        new("Store", [.. EfCore, .. Logging], Data),
        new("Policy", EfCore, [.. Data, "Card"]),
        new("OutboxHandler", [.. EfCore, .. Logging, "MimeKit"], [.. Data, .. Files, "Card", "Mail", "MailTransport", "Policy"]),
        new("Notification", [.. EfCore, .. Logging], [.. Data, "Card"]),
        new("Download", [.. EfCore, .. Logging], [.. Data, .. Files, "Mail"]),
        new("Command", [.. EfCore, .. Logging, "System.CommandLine"], [.. Data, .. Files]) { Folder = "Operation" },
        new("HealthCheck", [.. EfCore, .. Hosting], [.. Data, "Teams", "MailTransport", "HealthCheck"]) { Folder = "Operation" },
        new("Handler", [.. EfCore, .. Logging], [.. Data, .. Files, "Card"]),
        new("Job", [.. EfCore, .. Hosting, "MimeKit"], [.. Data, .. Files, "Mail", "MailTransport", "HealthCheck", "Job"]),
        new(
            "Module",
            [.. EfCore, .. Web, "Microsoft.Bot", "OpenTelemetry", "System.CommandLine"],
            [
                .. Data, .. Files, "Card", "Page", "Mail", "MailTransport", "Cookie", "Policy", "OutboxHandler", "Notification", "Download",
                "Command", "Handler", "HealthCheck", "Job", "Module",
                "SettingsBinder", "Teams", "Simulator",
            ]),
        new("Program", [.. Web], [Pure, "Module", "Storage", "Teams", "Simulator"]),
    ];

    private static readonly Licence PureLicence = new(Pure, [], [Pure, "Excel"]);

    /// <summary>Namespaces that every type may use although their name begins like a package's.</summary>
    private static readonly string[] BaseLibrary = ["System", "Microsoft.CodeAnalysis", "Microsoft.Win32"];

    /// <summary>Packages whose name begins like the base library's.</summary>
    private static readonly string[] SystemPackages = ["System.CommandLine", "System.IO.Hashing", "System.IO.Packaging"];

    public static Licence Of(string fullName)
    {
        var parts = fullName.Split('.');
        var (folder, name) = (parts.Length > 2 ? parts[1] : "", parts[^1].Split('`')[0]);
        return name == Bucket.Name
            ? Bucket
            : ByFolder.FirstOrDefault(licence => folder == licence.Name) ?? BySuffix.FirstOrDefault(Fits) ?? PureLicence;

        bool Fits(Licence licence) =>
            (name.EndsWith(licence.Name, StringComparison.Ordinal) || (licence.Name == "Card" && name == "CardBuilder"))
                && (licence.Folder is null || folder == licence.Folder)
                && (licence.Name is "Mail" or "MailTransport" || !Interface().IsMatch(name));
    }

    public static bool Allows(this Licence licence, string usedFullName) => usedFullName.StartsWith("BotApp.", StringComparison.Ordinal)
        ? licence.Own.Contains(Of(usedFullName).Name)
        : IsIn(licence.Packages, usedFullName) || (IsIn(BaseLibrary, usedFullName) && !IsIn(SystemPackages, usedFullName));

    private static bool IsIn(string[] namespaces, string usedFullName) =>
        namespaces.Any(name => usedFullName == name || usedFullName.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>
    /// An interface names what is done, not with what: it stays pure, whatever it ends in. Only mails are named in the package's own words.
    /// </summary>
    [GeneratedRegex("^I[A-Z]")]
    private static partial Regex Interface();
}
