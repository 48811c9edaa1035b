namespace BotApp.Browser;

/// <summary>The browser tests share one Chromium and run one after the other, with no other test beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Name = "browser";

    /// <summary>Why the browser tests are skipped, or null.</summary>
    public static string? ReasonToSkip =>
        Environment.GetEnvironmentVariable("BOT_BROWSER") is not "1" ? "Set BOT_BROWSER=1 to run it."
        : Chromium.Program is null ? "Chromium is not installed here (apt-get install chromium fonts-noto-core)."
        : !File.Exists(NodeAssets.CardScript) ? "The page was left out of this build (SimulatorPage=false)."
        : null;
}

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
