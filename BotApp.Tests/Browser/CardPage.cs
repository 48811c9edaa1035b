using BotApp.Basics;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>A page that shows one card at a time, drawn by the simulator's own renderer and style.</summary>
internal sealed class CardPage
{
    private readonly List<string> _said = [];

    private CardPage(IPage page)
    {
        Page = page;
        page.Console += (_, line) => _said.Add(line.Text);
        page.PageError += (_, fault) => _said.Add(fault);
    }

    public IPage Page { get; }

    public static async Task<CardPage> OpenAsync(Chromium chromium, int width, bool dark = false, bool phone = false)
    {
        var cards = new CardPage(await chromium.NewPageAsync(width, 900, dark));
        var style = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Simulator", "wwwroot", "dist", "page.css"));
        await cards.Page.SetContentAsync($$"""
            <!doctype html>
            <html lang="en" data-theme="{{(dark ? "dark" : "light")}}">
              <head><title>Card</title><style>{{style}}
                html, body { height: auto }
                main { display: block; overflow: visible; background: var(--chat); }
                .card { max-width: none }
              </style></head>
              <body class="{{(phone ? "one" : "")}}"><h1 hidden>Card</h1><main></main></body>
            </html>
            """);
        await cards.Page.AddScriptTagAsync(new() { Path = NodeAssets.CardScript });
        await cards.Page.AddScriptTagAsync(new() { Path = NodeAssets.AxeScript });
        return cards;
    }

    /// <summary>Renders the card and returns the renderer's complaints.</summary>
    public async Task<IReadOnlyList<string>> ShowAsync(string card, Language language)
    {
        _said.Clear();
        await Page.EvaluateAsync(
            "([card, locale]) => window.showCard(JSON.parse(card), locale)",
            new[] { card, language == Language.Hindi ? "hi-IN" : "en-IN" });
        var complaints = await Page.EvaluateAsync<string[]>("card => window.complaints(JSON.parse(card))", card);
        return [.. _said, .. complaints];
    }

    /// <summary>Elements that overflow the card on the right.</summary>
    public Task<string[]> CutOffAsync() => Page.EvaluateAsync<string[]>("""
        () => {
          const edge = document.querySelector(".card").getBoundingClientRect().right + 1;
          return [...document.querySelectorAll(".card *")]
            .filter(e => e.getBoundingClientRect().right > edge || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible" && e.clientWidth > 0 && e.tagName !== "INPUT" && e.tagName !== "SELECT")
            .map(e => `${e.tagName} ${e.textContent.slice(0, 60)}`);
        }
        """);

    /// <summary>The picture of the card that is shown.</summary>
    public Task<byte[]> PictureAsync() => Page.Locator("main").ScreenshotAsync();
}
