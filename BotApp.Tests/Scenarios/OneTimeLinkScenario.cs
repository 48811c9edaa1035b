using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>A one-time link on a card with its PIN.</summary>
internal sealed record ShownLink(string Title, Uri Address, string Code);

/// <summary>Opens one-time links as a browser does.</summary>
internal static partial class OneTimeLinkScenario
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public static IReadOnlyList<ShownLink> Links(this TeamsChat chat)
    {
        var code = ShownCode().Match(chat.Card.ToJsonString()).Value;
        return [.. Find(chat.Card).Select(link => new ShownLink(link.Title, link.Address, code))];
    }

    /// <summary>
    /// The file behind the link after entering its PIN: the workbook, or the scan with which the viewer begins. Null when the link opens
    /// nothing.
    /// </summary>
    public static async Task<byte[]?> OpenAsync(ShownLink link)
    {
        using var opened = await PressAsync(link.Address, link.Code);
        if (opened.StatusCode is not HttpStatusCode.SeeOther)
        {
            return opened.StatusCode is HttpStatusCode.OK ? await opened.Content.ReadAsByteArrayAsync() : null;
        }

        using var scan = await ScanAsync(link, opened);
        return scan.StatusCode is HttpStatusCode.OK ? await scan.Content.ReadAsByteArrayAsync() : null;
    }

    /// <summary>The address of the viewer to which the page of a link has led.</summary>
    public static Uri ViewerOf(ShownLink link, HttpResponseMessage opened)
    {
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        return new Uri(link.Address, opened.Headers.Location!);
    }

    /// <summary>Loads the scan with which the viewer begins, as its script does.</summary>
    public static Task<HttpResponseMessage> ScanAsync(ShownLink link, HttpResponseMessage opened, string? cookie = null)
    {
        var viewer = ViewerOf(link, opened);
        var scan = HttpUtility.ParseQueryString(viewer.Query)[OneTimeLinkUrls.ScanKey]!;
        return LookAsync(new Uri(viewer, $"../scans/{scan}"), cookie ?? CookieOf(opened));
    }

    public static Task<HttpResponseMessage> LookAsync(Uri address, string? cookie = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cookie);

    /// <summary>Submits the page's form, with an optional session cookie.</summary>
    public static Task<HttpResponseMessage> PressAsync(Uri address, string? code, string? cookie = null) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
            code is null ? [] : [KeyValuePair.Create(OpenDocumentPage.PinInput, code)])
        },
        cookie);

    /// <summary>Posts an arbitrary body with the given content type.</summary>
    public static Task<HttpResponseMessage> PostAsync(Uri address, string type, string body)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, null);
    }

    /// <summary>The HTML of a page, with its character references resolved.</summary>
    public static async Task<string> TextOfAsync(HttpResponseMessage page) =>
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

    /// <summary>The Set-Cookie header of a response; null when there is none.</summary>
    public static string? CookieOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single() : null;

    private static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? cookie)
    {
        using (request)
        {
            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie.Split(';')[0]);
            }

            return await Browser.SendAsync(request);
        }
    }

    private static IEnumerable<(string Title, Uri Address)> Find(JsonNode? node) => node switch
    {
        JsonObject element when (string?)element["type"] == "Action.OpenUrl" =>
            [((string)element["title"]!, new Uri((string)element["url"]!))],
        JsonObject element => element.SelectMany(pair => Find(pair.Value)),
        JsonArray list => list.SelectMany(Find),
        _ => [],
    };

    [GeneratedRegex(@"(?<="")\d{3} \d{3}(?="")")]
    private static partial Regex ShownCode();
}
