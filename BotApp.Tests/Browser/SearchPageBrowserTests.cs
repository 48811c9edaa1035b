using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The search of the desk in a real browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class SearchPageBrowserTests(Chromium chromium)
{
    private const string SsoId = "40017352";

    [BrowserFact]
    public async Task The_cell_opens_any_request_by_what_an_officer_says_on_the_phone_with_two_presses()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId, tell: false);
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false, running: 123);
        await bot.DoAsync(async db =>
        {
            var asha = await db.Officers.FirstAsync(officer => officer.Id == bot.Asha.Person.AadObjectId);
            asha.SsoId = SsoId;
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        var number = (await bot.RequestAsync(id)).Number;

        await using var desk = await DeskPage.OpenAsync(chromium, bot, bot.Cyril, "home");
        var page = desk.Page;
        var home = page.Url;
        foreach (var said in (string[])[$"123-{number[^1]}", "123", "asha menon", SsoId, CreationScenario.MobileOf("Asha Menon")])
        {
            await page.GotoAsync(home);
            await page.GetByRole(AriaRole.Searchbox).FillAsync(said);
            await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
            var hit = page.GetByRole(AriaRole.Link, new() { Name = number });
            await Assertions.Expect(hit).ToBeVisibleAsync();
            Assert.DoesNotContain(said, page.Url, StringComparison.Ordinal);
            if (said == "asha menon")
            {
                await ReadmePicture.TakeAsync(page, "search.png", folder: "docs");
            }

            await hit.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(number);
            await Assertions.Expect(page.GetByText("AC Ernakulam Division (Anil Kumar)")).ToBeVisibleAsync();
        }

        // Where it stands, without answers and scans, which are the head's until the batch is sent.
        await Assertions.Expect(page.GetByText("12-Apr-1995")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-scan]")).ToHaveCountAsync(0);
        await page.GotoAsync(home.Replace("home", "search", StringComparison.Ordinal));
        await desk.FitsEverywhereAsync("search");
    }
}
