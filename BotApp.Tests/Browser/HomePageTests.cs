using BotApp.Desk;
using BotApp.Requests.Attachments.Opening;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The first page of the desk in a real browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class HomePageTests(Chromium chromium)
{
    private static readonly string[] Officers = [.. Enumerable.Range(0, 6).Select(RequestScenario.NameOf)];

    [BrowserFact]
    public async Task The_Systems_Manager_sees_pending_by_office_and_age_on_one_screen()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(
            clock,
            extraPeople: string.Concat(Officers.Select((name, number) => RequestScenario.DirectoryLine(
                    name, office: number % 2 == 0 ? "Ernakulam Division" : "Aluva Division"))));
        foreach (var (number, name) in Officers.Index())
        {
            await bot.SubmitAsync(RequestScenario.IdOf(name), tell: false);
            // The older ones become late.
            clock.Advance(TimeSpan.FromDays(number < 3 ? 4 : 0));
        }

        var page = await chromium.NewPageAsync(1280, 800);
        List<string> complaints = [];
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
            {
                complaints.Add(line.Text);
            }
        };
        var home = new Uri(bot.Services.GetRequiredService<OneTimeLinkUrls>().For("x"), $"../{DeskPath.Root}/home");
        var cookie = ViewerTests.SessionOf(bot, bot.Chat("Gopal Iyer")).Split('=', 2);
        await page.Context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = home.GetLeftPart(UriPartial.Authority) }]);
        await page.GotoAsync(home.AbsoluteUri);
        await Assertions.Expect(page.Locator("canvas[data-drawn='2']")).ToBeVisibleAsync();
        foreach (var office in (string[])["Ernakulam Division", "Aluva Division"])
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = office })).ToBeInViewportAsync();
        }

        await Assertions.Expect(page.Locator("canvas")).ToBeInViewportAsync();
        await ReadmePicture.TakeAsync(page, "desk.png", folder: "docs");

        foreach (var (language, title) in ((string, string)[])[("हिन्दी", "मेरा डेस्क"), ("English", "My desk")])
        {
            await page.GetByRole(AriaRole.Link, new() { Name = language }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
            await Assertions.Expect(page.Locator("canvas[data-drawn='2']")).ToBeVisibleAsync();
            foreach (var (width, height, device) in ((int, int, string)[])[(390, 844, "phone"), (1280, 800, "desktop")])
            {
                await page.SetViewportSizeAsync(width, height);
                Assert.True(
                    await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"),
                    $"Sticks out in {language} on {device}.");
                Assert.Empty(await Axe.SeriousAsync(page));
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(Artifacts.Folder("pictures"), $"desk-{language}.{device}.png"),
                    FullPage = true,
                });
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.SeriousAsync(page));
        await page.EvaluateAsync("() => document.documentElement.dataset.theme = 'contrast'");
        Assert.Empty(await Axe.SeriousAsync(page));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }
}
