using BotApp.Desk;
using BotApp.Requests.Attachments.Opening;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>A page of the desk in the browser of one person, and what its console complained of.</summary>
internal sealed record DeskPage(IPage Page, List<string> Complaints) : IAsyncDisposable
{
    private static readonly (int Width, int Height, string Device)[] Sizes = [(390, 844, "phone"), (1280, 800, "desktop")];

    /// <summary>Opens the page below <c>/desk/</c> with the session of a browser in which the person has entered a code.</summary>
    public static async Task<DeskPage> OpenAsync(Chromium chromium, TestBot bot, TeamsChat chat, string path)
    {
        var page = await chromium.NewPageAsync(1280, 800);
        List<string> complaints = [];
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
            {
                complaints.Add(line.Text);
            }
        };
        page.PageError += (_, fault) => complaints.Add(fault);
        var address = new Uri(bot.Services.GetRequiredService<OneTimeLinkUrls>().For("x"), $"../{DeskPath.Root}/{path}");
        var cookie = ViewerTests.SessionOf(bot, chat).Split('=', 2);
        await page.Context.AddCookiesAsync(
            [new() { Name = cookie[0], Value = cookie[1], Url = address.GetLeftPart(UriPartial.Authority) }]);
        await page.GotoAsync(address.AbsoluteUri);
        return new DeskPage(page, complaints);
    }

    /// <summary>
    /// The page fits phone and desktop in both languages, and axe finds nothing serious, dark and in high contrast too. Pictures of each
    /// lie with the other artifacts.
    /// </summary>
    /// <param name="name">Of the pictures.</param>
    /// <param name="ready">Waits until the page is drawn.</param>
    public async Task FitsEverywhereAsync(string name, Func<Task>? ready = null)
    {
        foreach (var language in (string[])["हिन्दी", "English"])
        {
            await Page.GetByRole(AriaRole.Link, new() { Name = language, Exact = true }).ClickAsync();
            await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language == "English" ? "en" : "hi");
            foreach (var (width, height, device) in Sizes)
            {
                await Page.SetViewportSizeAsync(width, height);
                await (ready?.Invoke() ?? Task.CompletedTask);
                Assert.True(
                    await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"),
                    $"{name} sticks out in {language} on {device}.");
                Assert.Empty(await Axe.SeriousAsync(Page));
                await PictureAsync($"{name}-{language}.{device}.png");
            }
        }

        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.SeriousAsync(Page));
        await PictureAsync($"{name}-dark.png");
        await Page.EvaluateAsync("() => document.documentElement.dataset.theme = 'contrast'");
        Assert.Empty(await Axe.SeriousAsync(Page));
        await PictureAsync($"{name}-contrast.png");
        await Page.EvaluateAsync("() => delete document.documentElement.dataset.theme");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Complaints);
        await Page.Context.CloseAsync();
    }

    private async Task PictureAsync(string file) =>
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), file), FullPage = true });
}
