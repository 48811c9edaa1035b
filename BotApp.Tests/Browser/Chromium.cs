using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>One Chromium for all browser tests, started on first use with a temporary profile.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // Milliseconds; the machine may be slow.
    private const int Patience = 90_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Debian's Chromium or the one in BOT_CHROMIUM; null when there is none.</summary>
    public static string? Program { get; } =
        new[] { Environment.GetEnvironmentVariable("BOT_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }
            .FirstOrDefault(File.Exists);

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A page with its own empty cookies and storage.</summary>
    public async Task<IPage> NewPageAsync(int width, int height, bool dark = false)
    {
        var browser = _browser ??= await LaunchAsync();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-IN",
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", NodeAssets.PlaywrightDriver);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", NodeAssets.Program);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments, Headless = true });
    }
}
