namespace BotApp.Browser;

/// <summary>The browser tests of the simulator's page share one Chromium and run one after the other.</summary>
[CollectionDefinition(Pages)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Pages = "browser-pages";

    /// <summary>The collection of all other browser tests; it runs beside the first.</summary>
    public const string Cards = "browser-cards";

    /// <summary>Why the browser tests are skipped, or null.</summary>
    public static string? ReasonToSkip =>
        Environment.GetEnvironmentVariable("BOT_BROWSER") is not "1" ? "Set BOT_BROWSER=1 to run it."
        : Chromium.Program is null ? "Chromium is not installed here (apt-get install chromium fonts-noto-core)."
        : !File.Exists(NodeAssets.CardScript) ? "The page was left out of this build (SimulatorPage=false)."
        : null;
}

/// <summary>The browser tests of cards and of the pages opened from them.</summary>
[CollectionDefinition(BrowserTests.Cards)]
public sealed class CardBrowserTests : ICollectionFixture<Chromium>;

/// <summary>A test that needs a browser; it is skipped with a reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTests.ReasonToSkip;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserTests.ReasonToSkip;
}
