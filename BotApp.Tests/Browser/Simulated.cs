using System.Runtime.CompilerServices;
using BotApp.Support;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The real app with its simulator, a database and a mail folder of its own, and a visitor's browser in front of it.</summary>
internal sealed class Simulated : IAsyncDisposable
{
    private readonly AppProcess _app;
    private readonly string _folder;
    private readonly List<string> _faults = [];

    private readonly string _test;

    private Simulated(AppProcess app, string folder, IPage page, string test)
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

    public Desk Officer => new(Page, "Officer");

    public Desk Head => new(Page, "Head of office");

    public Desk Cell => new(Page, "Computer cell");

    public Desk SystemsManager => new(Page, "Systems Manager");

    /// <summary>What the page's console has complained about.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Opens the page as a visitor who has seen the tour; a <paramref name="newcomer"/> has it before them.</summary>
    public static async Task<Simulated> OpenAsync(
        Chromium chromium, int width = 1600, int height = 1000, bool dark = false, bool newcomer = false, [CallerMemberName] string test = "")
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
        var simulated = new Simulated(app, folder, await chromium.NewPageAsync(width, height, dark), test);
        await simulated.Page.GotoAsync(app.Address.AbsoluteUri);
        if (!newcomer)
        {
            await simulated.Tour.GetByRole(AriaRole.Button, new() { Name = "Skip", Exact = true }).ClickAsync();
        }

        return simulated;
    }

    /// <summary>The notes that greet a visitor.</summary>
    public ILocator Tour => Page.Locator("[data-testid=tour]");

    /// <summary>Waits until the tour's note says that.</summary>
    public Task HearsInTourAsync(string words) => Assertions.Expect(Tour).ToContainTextAsync(words);

    public async Task NextInTourAsync(string words)
    {
        await Tour.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await HearsInTourAsync(words);
    }

    public Task OpenClockAsync() => SwitchAsync("Office time");

    /// <summary>Pushes the office's clock and waits until it has gone.</summary>
    public async Task PushClockAsync(string step)
    {
        var clock = Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Office time" });
        var before = await clock.GetAttributeAsync("aria-label") ?? "";
        await Page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await Assertions.Expect(clock).Not.ToHaveAttributeAsync("aria-label", before);
    }

    public Task OpenFaultsAsync() => SwitchAsync("Faults");

    /// <summary>Opens one of the page's drawers or switches a view, by what its button says.</summary>
    public Task SwitchAsync(string tool) => Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = tool }).ClickAsync();

    /// <summary>Leaves a picture of how the test ended, for a person looking into a failure.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), $"end of {_test}.png") });
        await Page.Context.CloseAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
