using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The page on a phone, with the keyboard only, and with a screen reader.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Nothing_is_cut_off_on_a_phone_from_menu_to_approval()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium, 390, 844);
        await office.Officer.FilesCreationAsync();
        Assert.Empty(await SticksOutAsync(office.Page));

        await office.SwitchAsync("Head of office");
        await Assertions.Expect(office.Officer.Pane).ToBeHiddenAsync();
        // The head's chat is opened only now: the greeting and the request cross, and either may be the newest message.
        await office.Head.HearsAsync("What do you need?");
        await office.Head.HearsAsync("your decision, please");
        Assert.Empty(await SticksOutAsync(office.Page));
        await office.Head.PressesAsync("Approve");
        await office.Head.HearsAsync("Approved by");
        Assert.Empty(await SticksOutAsync(office.Page));

        await office.SwitchAsync("Officer");
        await office.Officer.HearsAsync("Approved");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task The_whole_flow_works_with_the_keyboard_alone()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        var keys = new KeyboardUser(office.Page);
        var officer = office.Officer;

        await keys.ReachAsync(office.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the officer's message box" }));
        await keys.PressAsync("Enter");
        await keys.TypeAsync("hi");
        await keys.PressAsync("Enter");
        // The greeting menu, the typed word, and the menu that answers it.
        await Assertions.Expect(officer.Pane.GetByRole(AriaRole.Article)).ToHaveCountAsync(3);
        await keys.BackToAsync(officer.Button("Create a new SSO-ID"));
        await keys.PressAsync("Enter");
        await keys.ReachAsync(officer.Button("No, never"));
        await keys.PressAsync("Space");
        await keys.ReachAsync(officer.Newest.GetByLabel("Date of birth"));
        await keys.TypeAsync("04041995");
        await keys.ReachAsync(officer.Newest.GetByLabel("Date of joining"));
        await keys.TypeAsync("07072021");
        await keys.ReachAsync(officer.Newest.GetByLabel("Mobile no."));
        await keys.TypeAsync("9847012345");
        await keys.ReachAsync(officer.Newest.GetByLabel("Location"));
        await keys.TypeAsync("Kochi");
        await keys.ReachAsync(officer.Newest.GetByLabel("Application needed"));
        await keys.TypeAsync("ACES");
        await keys.ReachAsync(officer.Button("Next: scan"));
        await keys.PressAsync("Enter");
        await officer.SeesAsync("paper-clip");
        await keys.ReachAsync(officer.Pane.GetByRole(AriaRole.Button, new() { Name = "Attach a file" }));
        await keys.PressAsync("Enter");
        await keys.ReachAsync(officer.Pane.GetByTestId("sample").Filter(new() { HasText = "Service Book page 1.pdf" }));
        await keys.PressAsync("Enter");
        await keys.ReachAsync(officer.Box);
        await keys.PressAsync("Enter");
        await keys.BackToAsync(officer.Button("Next: check your answers"));
        await keys.PressAsync("Enter");
        await keys.ReachAsync(officer.Button("Submit"));
        await keys.PressAsync("Enter");
        await officer.SeesAsync("Request number KCH-");

        await office.Head.SeesAsync("your decision, please");
        await keys.ReachAsync(office.Head.Button("Approve"));
        await keys.PressAsync("Enter");
        await office.Head.SeesAsync("Approved by");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_has_no_serious_accessibility_violation(bool dark)
    {
        await using var office = await SimulatorPage.OpenAsync(chromium, dark: dark);
        Assert.Empty(await Axe.SeriousAsync(office.Page));
        await office.Officer.FilesCreationAsync();
        await office.Head.SeesAsync("your decision, please");
        Assert.Empty(await Axe.SeriousAsync(office.Page));
        await office.SwitchAsync("Sent mail");
        Assert.Empty(await Axe.SeriousAsync(office.Page));
        await office.SwitchAsync("Wire log");
        Assert.Empty(await Axe.SeriousAsync(office.Page));
        await office.SwitchAsync("Phone width");
        await office.Officer.SpeaksHindiAsync();
        Assert.Empty(await Axe.SeriousAsync(office.Page));
    }

    /// <summary>Visible elements beyond the right edge of the page, or horizontal scrolling.</summary>
    private static Task<string[]> SticksOutAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const seen = e => e.checkVisibility() && !e.closest(".tabs");
          const out = [...document.querySelectorAll("body *")].filter(e => seen(e) && e.getBoundingClientRect().right > innerWidth + 1);
          return [...(document.scrollingElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []), ...out.map(e => `${e.tagName}.${e.className}: ${e.textContent.slice(0, 60)}`)];
        }
        """);
}
