using BotApp.Desk;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The pages of the desk in a real browser, on phone and desktop, in both languages and all themes.</summary>
[Collection(BrowserTests.Name)]
public sealed class DeskPagesBrowserTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_cell_goes_through_its_pages_and_a_bar_leads_to_its_rows()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var batch = await bot.ReadAsync(db => db.Batches.SingleAsync());
        var number = (await bot.ReadAsync(db => db.Requests.FirstAsync(one => one.BatchRow == 1))).Number;

        await using var desk = await DeskPage.OpenAsync(chromium, bot, bot.Cyril, "home");
        var page = desk.Page;
        await Assertions.Expect(page.Locator("canvas[data-drawn='1']")).ToBeVisibleAsync();
        await page.Locator("canvas").ClickAsync(new() { Position = await BarAsync(page) });
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = number })).ToBeVisibleAsync();
        Assert.Contains($"pending?office={batch.OfficeId:N}&age=Fresh", page.Url, StringComparison.Ordinal);

        foreach (var tab in (DeskTab[])[DeskTab.Work, DeskTab.Register, DeskTab.Figures, DeskTab.Questions, DeskTab.Undelivered])
        {
            await OpenTabAsync(page, tab);
            await desk.FitsEverywhereAsync(tab.Address());
        }

        await OpenTabAsync(page, DeskTab.Batches);
        await page.GetByRole(AriaRole.Link, new() { Name = batch.Number }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = number })).ToBeVisibleAsync();
        await ReadmePicture.TakeAsync(page, "batch.png", folder: "docs");
        await desk.FitsEverywhereAsync("batch");
        var saved = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await OpenTabAsync(page, DeskTab.Register);
            await page.GetByRole(AriaRole.Link, new() { Name = "Save as Excel" }).ClickAsync();
        });
        Assert.Equal("register.xlsx", saved.SuggestedFilename);
    }

    [BrowserFact]
    public async Task The_Systems_Manager_sees_times_unmapping_and_misses_with_the_rows_behind_each_number()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.WorksForAMonthAsync(clock);

        await using var desk = await DeskPage.OpenAsync(chromium, bot, bot.Chat("Gopal Iyer"), DeskTab.Figures.Address());
        var page = desk.Page;
        await Assertions.Expect(page.Locator("canvas[data-drawn]")).ToHaveCountAsync(3);
        await ReadmePicture.TakeAsync(page, "figures.png", folder: "docs");
        await desk.FitsEverywhereAsync("figures", () => Assertions.Expect(page.Locator("canvas[data-drawn]")).ToHaveCountAsync(3));
        // Teams changes its theme while the page is open: the words of the charts follow.
        await page.EvaluateAsync("() => document.documentElement.dataset.theme = 'dark'");
        var text = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main')).color");
        await Assertions.Expect(page.Locator($"canvas[data-text='{text}']")).ToHaveCountAsync(3);
        await page.EvaluateAsync("() => delete document.documentElement.dataset.theme");
        await page.GetByRole(AriaRole.Row, new() { Name = Stage.WithCell.DisplayText().English })
            .GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(1);
        Assert.Contains("slowest?stage=WithCell", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_officer_reads_the_own_requests_as_a_timeline()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha);

        await using var desk = await DeskPage.OpenAsync(chromium, bot, bot.Asha, "home");
        await Assertions.Expect(desk.Page.Locator(".timeline li[aria-current=step]"))
            .ToContainTextAsync(Stage.Dispatched.DisplayText().English);
        await desk.FitsEverywhereAsync("timeline");
    }

    private static async Task OpenTabAsync(IPage page, DeskTab tab)
    {
        var name = tab.DisplayText().English;
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }

    /// <summary>A place on the only bar: right of the axis labels, in the middle of the drawing.</summary>
    private static async Task<Position> BarAsync(IPage page)
    {
        var box = (await page.Locator("canvas").BoundingBoxAsync())!;
        return new() { X = box.Width * 0.6f, Y = box.Height * 0.5f };
    }
}
