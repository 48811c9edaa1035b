namespace BotApp.Support;

/// <summary>How much a heavy test does: enough to notice a fault in CI, and more where <c>BOT_LOAD=1</c>.</summary>
internal static class HeavyTest
{
    public static int Times(int inCi, int underLoad) => Environment.GetEnvironmentVariable("BOT_LOAD") is "1" ? underLoad : inCi;
}
