using System.Text.RegularExpressions;
using BotApp.Requests.Attachments.Opening;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The page of a one-time link on desktop and phone, under its Content-Security-Policy.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class DocumentPageTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_link_page_asks_for_the_PIN_once()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.Cell.PressesAsync("More");
        await office.Cell.PressesAsync("Register in Excel");
        var page = await OpenAsync(office);
        List<string> complaints = [];
        page.Console += (_, line) => complaints.Add(line.Text);
        await TakePictureAsync(page, "document-code");
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"Tries left: {OneTimeLink.MaxWrongPins - 1}.");
        await TakePictureAsync(page, "document-wrong-code");
        Assert.Equal(
            "rgb(79, 82, 178)",
            await page.GetByRole(AriaRole.Button).EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));

        var shown = Code().Match(await office.Cell.Newest.InnerTextAsync()).Value;
        await page.GetByLabel("Code").FillAsync(shown);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button).ClickAsync());
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);

        await office.Cell.PressesAsync("New link");
        await Assertions.Expect(office.Cell.Newest).Not.ToContainTextAsync(shown);
        var next = await OpenAsync(office);
        await Assertions.Expect(next.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await TakePictureAsync(next, "document-known");
        // In this browser the link can be pressed again, in another one it is used up.
        for (var times = 0; times < 2; times++)
        {
            await next.RunAndWaitForDownloadAsync(() => next.GetByRole(AriaRole.Button).ClickAsync());
        }

        var elsewhere = await chromium.NewPageAsync(1280, 800);
        await elsewhere.GotoAsync(next.Url);
        await Assertions.Expect(elsewhere.GetByRole(AriaRole.Heading).First).ToHaveTextAsync("This link was opened in another browser");
        await TakePictureAsync(elsewhere, "document-over");
        await elsewhere.Context.CloseAsync();
        // Chromium reports a rejected form as a network error; any other message would be a CSP violation.
        Assert.All(complaints, line => Assert.Contains("403", line, StringComparison.Ordinal));
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    private static Task<IPage> OpenAsync(SimulatorPage office) =>
        office.Page.Context.RunAndWaitForPageAsync(() => office.Cell.Pane.GetByText(
            "Open the workbook",
            new() { Exact = true }).Last.ClickAsync());

    private static async Task TakePictureAsync(IPage page, string name)
    {
        foreach (var (width, height, device) in ((int, int, string)[])[(390, 844, "phone"), (1280, 800, "desktop")])
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), $"{name}.{device}.png") });
        }
    }

    [GeneratedRegex(@"\b\d{3} \d{3}\b")]
    private static partial Regex Code();
}
