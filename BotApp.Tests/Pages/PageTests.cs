using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Desk;
using BotApp.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotApp.Pages;

/// <summary>Pages that the app serves to browsers, compared with approved files (BOT_APPROVE=1 rewrites them).</summary>
[Trait("Size", "fast")]
public sealed partial class PageTests
{
    public static TheoryData<string> Pages() => [.. EveryPage.ByName.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_matches_its_approved_file(string name) =>
        ApprovedFile.AssertMatches(Path.Combine(GoldenFolder(), name + ".html"), await RenderAsync(name));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_policy_allows_the_style_of_the_page_and_the_page_needs_nothing_else(string name)
    {
        var page = await RenderAsync(name);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style().Match(page).Groups["css"].Value)));

        Assert.Contains($"style-src 'sha256-{hash}'", PageStyle.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", PageStyle.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|<iframe|<base| on[a-z]+=| style=| src=| href=", page);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_in_English_and_Hindi(string name)
    {
        var page = await RenderAsync(name);

        Assert.Equal(["en", "hi"], Section().Matches(page).Select(match => match.Groups["language"].Value));
        Assert.Matches("<section lang=\"hi\">.*[\\u0900-\\u097F].*</section>", page.ReplaceLineEndings(" "));
    }

    [Fact]
    public void No_page_is_forgotten() => Assert.Equal(
        typeof(BilingualPage).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IComponent)) && type != typeof(BilingualPage)
                && type.Namespace?.StartsWith(typeof(DeskModule).Namespace!, StringComparison.Ordinal) != true)
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        EveryPage.ByName.Values.Select(page => page.Component.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_approved_file_is_unused() => Assert.Equal(
        EveryPage.ByName.Keys.Order(StringComparer.Ordinal),
        Directory.GetFiles(GoldenFolder()).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    /// <summary>The page; letters beyond ASCII, which the framework writes as numbers, are shown as such.</summary>
    private static async Task<string> RenderAsync(string name)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var (component, parameters) = EveryPage.ByName[name];
        var page = await renderer.RenderAsync(component, parameters);
        return LetterNumber().Replace(page, match => WebUtility.HtmlDecode(match.Value));
    }

    private static string GoldenFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");

    [GeneratedRegex("<style>(?<css>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("&#x(?:[89A-F][0-9A-F]|[0-9A-F]{3,5});")]
    private static partial Regex LetterNumber();

    [GeneratedRegex("<section lang=\"(?<language>[a-z]+)\">")]
    private static partial Regex Section();
}
