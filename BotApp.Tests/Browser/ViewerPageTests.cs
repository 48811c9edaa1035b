using System.Globalization;
using System.Text.RegularExpressions;
using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Scenarios;
using BotApp.Simulator;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The viewer in a real browser, under its Content-Security-Policy.</summary>
[Collection(BrowserTests.Name)]
public sealed class ViewerPageTests(Chromium chromium)
{
    private static readonly string[] Twelve = [.. Enumerable.Range(0, 12).Select(RequestScenario.NameOf)];

    [BrowserFact]
    public async Task A_head_decides_twelve_requests_having_seen_every_scan_with_at_most_30_presses()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: string.Concat(Twelve.Select(name => RequestScenario.DirectoryLine(name))));
        await bot.Anil.SaysAsync("hi");
        foreach (var (number, name) in Twelve.Index())
        {
            await SubmitAsync(bot, name, born: string.Create(CultureInfo.InvariantCulture, $"199{number % 10}-0{(number / 10) + 1}-12"));
        }

        var presses = 0;
        await PressesAsync("My queue");
        await PressesAsync("Look at the scans one by one");
        var (page, complaints) = await OpenAsync(bot.Anil);
        // The link, the code and the button of the page.
        presses += 3;
        for (var seen = 1; ; seen++)
        {
            await Assertions.Expect(page.Locator(".position")).ToHaveTextAsync($"My queue: {seen} of {Twelve.Length}");
            await SeesScansAsync(page, 2);
            if (seen == Twelve.Length)
            {
                break;
            }

            await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
            presses++;
        }

        await PressesAsync("My queue");
        await PressesAsync("Approve 12");

        Assert.InRange(presses, 1, 30);
        Assert.Equal(12, await bot.ReadAsync(db => db.Requests.CountAsync(request => request.Stage == Stage.Approved)));
        var head = bot.Anil.Person.AadObjectId;
        foreach (var (reading, lines) in ((string, int)[])[(ReadAuditStore.Event, 12), (AttachmentReadingStore.Event, 24)])
        {
            Assert.Equal(lines, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == reading && line.ActorId == head)));
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();

        Task PressesAsync(string button)
        {
            presses++;
            return bot.Anil.PressesAsync(button);
        }
    }

    [BrowserFact]
    public async Task Scans_are_enlarged_and_turned_by_mouse_and_keyboard_and_fit_desktop_and_phone_in_both_languages()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: string.Concat(Twelve.Take(3).Select(name => RequestScenario.DirectoryLine(name))));
        await bot.Anil.SaysAsync("hi");
        foreach (var name in Twelve.Take(3))
        {
            await SubmitAsync(bot, name, born: "1994-02-11");
        }

        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Look at the scans one by one");
        var (page, complaints) = await OpenAsync(bot.Anil);
        await SeesScansAsync(page, 2);
        Assert.Empty(await Axe.SeriousAsync(page));
        await ReadmePicture.TakeAsync(page, "viewer.png", folder: "docs");

        var first = page.Locator(".page").First;
        var fit = (await first.BoundingBoxAsync())!;
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-zoom]")).ToHaveTextAsync("125 %");
        Assert.True((await first.BoundingBoxAsync())!.Width > fit.Width);
        // The keys act in the scans alone.
        await page.Locator(".scans").FocusAsync();
        await page.Keyboard.PressAsync("0");
        await Assertions.Expect(page.Locator("[data-zoom]")).ToHaveTextAsync("100 %");
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(first).ToHaveAttributeAsync("data-drawn", new Regex("/90$"));
        var turned = (await first.BoundingBoxAsync())!;
        Assert.Equal(fit.Width / fit.Height, turned.Height / turned.Width, 0.02);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".position")).ToHaveTextAsync("My queue: 2 of 3");
        await SeesScansAsync(page, 2);

        foreach (var (language, position) in ((string, string)[])[
            ("हिन्दी", "मेरे पास लंबित: 3 में से 2"),
            ("English", "My queue: 2 of 3")
        ])
        {
            await page.GetByRole(AriaRole.Link, new() { Name = language }).ClickAsync();
            await Assertions.Expect(page.Locator(".position")).ToHaveTextAsync(position);
            foreach (var (width, height, device) in ((int, int, string)[])[(390, 844, "phone"), (1280, 800, "desktop")])
            {
                await page.SetViewportSizeAsync(width, height);
                await SeesScansAsync(page, 2);
                // On a phone the facts come first, and one press leads to the scans.
                var jump = page.Locator(".jump");
                Assert.Equal(device == "phone", await jump.IsVisibleAsync());
                if (device == "phone")
                {
                    await jump.ClickAsync();
                    await Assertions.Expect(page.Locator(".page[data-drawn]").First).ToBeInViewportAsync();
                }

                Assert.True(
                    await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"),
                    $"Sticks out in {language} on {device}.");
                Assert.Empty(await Axe.SeriousAsync(page));
                await page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), $"viewer-{language}.{device}.png") });
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.SeriousAsync(page));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), "viewer-dark.png") });
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task In_the_simulator_the_card_opens_the_viewer_as_the_person_of_its_pane()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.Officer.FilesCreationAsync();
        await office.Head.SeesAsync("your decision, please");
        var page = await office.Page.Context.RunAndWaitForPageAsync(() => office.Head.Pane.GetByText(
            "Open documents", new() { Exact = true }).Last.ClickAsync());
        await SeesScansAsync(page, 1);
        Assert.DoesNotContain("token", page.Url, StringComparison.Ordinal);

        // Links carry the token, too.
        await page.GetByRole(AriaRole.Link, new() { Name = "हिन्दी" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "hi");
        await SeesScansAsync(page, 1);
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    /// <summary>A request with a PDF and a picture; the notification is left out, because the head opens the queue.</summary>
    private static async Task SubmitAsync(TestBot bot, string name, string born)
    {
        var officer = RequestScenario.IdOf(name);
        var id = await bot.SubmitAsync(
            officer, answers => answers.With(TemplateField.DateOfBirth, born), withScan: false, tell: false);
        string[] lines = ["SERVICE BOOK, PAGE 1", $"NAME: {name}", $"DATE OF BIRTH: {born}", "DATE OF JOINING: 01-07-2021"];
        await bot.DoAsync(async db =>
        {
            await bot.AttachScanAsync(db, id, officer, "Service Book page 1.pdf", FileFormat.Pdf, PdfPage.Draw(lines));
            await bot.AttachScanAsync(
                db, id, officer, "Service Book page 2.png", FileFormat.Png, TinyPng.Encode(BitmapFont.Paint(lines)));
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
    }

    /// <summary>Follows the link of the card and enters its code; the console's errors are collected.</summary>
    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(TeamsChat chat)
    {
        var link = Assert.Single(chat.Links());
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
        await page.GotoAsync(link.Address.AbsoluteUri);
        await page.GetByLabel("Code").FillAsync(link.Code);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        return (page, complaints);
    }

    /// <summary>Every scan is loaded and the first one is on its canvas, and not blank.</summary>
    private static async Task SeesScansAsync(IPage page, int scans)
    {
        await Assertions.Expect(page.Locator("[data-state=shown]")).ToHaveCountAsync(scans);
        await Assertions.Expect(page.Locator(".page[data-drawn]").First).ToBeVisibleAsync();
        Assert.True(await page.Locator(".page canvas").First.EvaluateAsync<bool>("""
            canvas => {
              // Read from a copy: Chromium warns of reading a canvas that is drawn on.
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
              return data.some((value, index) => index % 4 === 0 && value < 128);
            }
            """));
    }
}
