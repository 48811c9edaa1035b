using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>A keyboard-only user: Tab, Enter, Space and letters.</summary>
internal sealed class KeyboardUser(IPage page)
{
    private const int MaxTabs = 150;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string words) => page.Keyboard.TypeAsync(words);

    /// <summary>Tabs forward until the element has the focus.</summary>
    public Task ReachAsync(ILocator wanted) => TabAsync("Tab", wanted);

    /// <summary>Tabs backward until the element has the focus.</summary>
    public Task BackToAsync(ILocator wanted) => TabAsync("Shift+Tab", wanted);

    private async Task TabAsync(string key, ILocator wanted)
    {
        await wanted.WaitForAsync();
        for (var tabs = 0; tabs < MaxTabs; tabs++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{MaxTabs} presses of {key} do not reach {wanted}.");
    }
}
