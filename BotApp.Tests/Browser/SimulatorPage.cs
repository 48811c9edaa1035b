using System.Runtime.CompilerServices;
using BotApp.Support;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The real app with its simulator, its own database and mail folder, opened in a browser.</summary>
internal sealed class SimulatorPage : IAsyncDisposable
{
    private readonly AppProcess _app;
    private readonly string _folder;
    private readonly List<string> _faults = [];

    private readonly string _test;

    private SimulatorPage(AppProcess app, string folder, IPage page, string test)
    {
        (_app, _folder, Page, _test) = (app, folder, page, test);
        page.PageError += (_, fault) => _faults.Add(fault);
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
            {
                _faults.Add(line.Text);
            }
        };
    }

    public IPage Page { get; }

    public PersonPane Officer => new(Page, "Officer");

    public PersonPane Head => new(Page, "Head of office");

    public PersonPane Cell => new(Page, "Computer cell");

    public PersonPane SystemsManager => new(Page, "Systems Manager");

    /// <summary>Errors and warnings on the page's console.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Opens the page with the tour skipped, unless <paramref name="newcomer"/> is set.</summary>
    public static async Task<SimulatorPage> OpenAsync(
        Chromium chromium,
        int width = 1600,
        int height = 1000,
        bool dark = false,
        bool newcomer = false,
        [CallerMemberName] string test = "")
    {
        var folder = Directory.CreateTempSubdirectory("browser-").FullName;
        var app = new AppProcess(folder, folder, new Dictionary<string, string?>
        {
            ["Office:Profile"] = Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"),
            ["Office:Directory"] = Path.Combine(AppContext.BaseDirectory, "directory.kochi.sample.csv"),
            ["Storage:ConnectionString"] = Path.Combine(folder, "bot.db"),
            ["Documents:Folder"] = Path.Combine(folder, "scans"),
            ["Documents:KeyFile"] = Path.Combine(folder, "bot.key"),
            ["Mail:Folder"] = Path.Combine(folder, "mail"),
            ["Outbox:PollSeconds"] = "1",
        });
        await app.StartAsync();
        var simulated = new SimulatorPage(app, folder, await chromium.NewPageAsync(width, height, dark), test);
        await simulated.Page.GotoAsync(app.Address.AbsoluteUri);
        if (!newcomer)
        {
            await simulated.Tour.GetByRole(AriaRole.Button, new() { Name = "Skip", Exact = true }).ClickAsync();
        }

        return simulated;
    }

    /// <summary>The tour's note.</summary>
    public ILocator Tour => Page.Locator("[data-testid=tour]");

    /// <summary>Waits until the tour's note contains the text.</summary>
    public Task HearsInTourAsync(string words) => Assertions.Expect(Tour).ToContainTextAsync(words);

    public async Task NextInTourAsync(string words)
    {
        await Tour.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await HearsInTourAsync(words);
    }

    public Task OpenClockAsync() => SwitchAsync("Office time");

    /// <summary>Advances the office clock and waits until the page shows it.</summary>
    public async Task PushClockAsync(string step)
    {
        var clock = Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Office time" });
        var before = await clock.GetAttributeAsync("aria-label") ?? "";
        await Page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await Assertions.Expect(clock).Not.ToHaveAttributeAsync("aria-label", before);
    }

    public Task OpenFaultsAsync() => SwitchAsync("Faults");

    /// <summary>Opens a drawer or switches a view by its button's name.</summary>
    public Task SwitchAsync(string tool) => Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = tool }).ClickAsync();

    /// <summary>Saves a screenshot of the final state for diagnosis.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), $"end of {_test}.png") });
        await Page.Context.CloseAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
