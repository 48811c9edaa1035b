using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The page at the widths of a desk, a laptop and a phone, in both languages.</summary>
[Collection(BrowserTests.Name)]
public sealed class LayoutTests(Chromium chromium)
{
    private const int MaxHeaderHeight = 120;

    [BrowserTheory]
    [InlineData(1600, "en")]
    [InlineData(1600, "hi")]
    [InlineData(1280, "en")]
    public async Task The_mail_drawer_covers_no_pane(int width, string language)
    {
        await using var office = await OpenAsync(width, 900, language);
        await office.Page.GetByTestId("mail-button").ClickAsync();
        await Assertions.Expect(office.Page.GetByTestId("mail-tray")).ToBeVisibleAsync();
        await PictureAsync(office, $"drawer {width} {language}");

        var drawer = await BoxAsync(office.Page.GetByTestId("mail-tray"));
        Assert.True(drawer.X + drawer.Width <= width + 1, "The drawer reaches over the edge of the page.");
        foreach (var pane in await office.Page.Locator(".pane:visible").AllAsync())
        {
            var box = await BoxAsync(pane);
            Assert.True(box.X + box.Width <= drawer.X + 1, $"The drawer at {drawer.X} covers a pane that ends at {box.X + box.Width}.");
        }
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("hi")]
    public async Task The_header_of_a_phone_leaves_room_for_the_chat(string language)
    {
        await using var office = await OpenAsync(390, 844, language);
        await PictureAsync(office, $"phone {language}");

        Assert.InRange((await BoxAsync(office.Page.GetByRole(AriaRole.Banner).First)).Height, 1, MaxHeaderHeight);
        foreach (var button in await office.Page.Locator(".tools .tool:visible").AllAsync())
        {
            var box = await BoxAsync(button);
            Assert.True(box.X >= 0 && box.X + box.Width <= 391, "A tool is cut off.");
        }
    }

    private async Task<SimulatorPage> OpenAsync(int width, int height, string language)
    {
        var office = await SimulatorPage.OpenAsync(chromium, width, height, test: $"layout {width} {language}");
        if (language == "hi")
        {
            await office.Page.GetByTestId("language-button").ClickAsync();
            await Assertions.Expect(office.Page.Locator("html")).ToHaveAttributeAsync("lang", "hi");
        }

        return office;
    }

    private static Task<byte[]> PictureAsync(SimulatorPage office, string name) =>
        office.Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), $"{name}.png") });

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator shown) =>
        await shown.BoundingBoxAsync() ?? throw new InvalidOperationException("not shown");
}
