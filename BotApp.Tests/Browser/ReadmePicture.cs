using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>README's pictures are what a test has just seen. BOT_APPROVE=1 puts them in the repository, otherwise they lie in artifacts/pictures.</summary>
internal static class ReadmePicture
{
    public const int MostBytes = 300 * 1024;

    public static async Task TakeAsync(IPage page, string name, ILocator? part = null)
    {
        // Neither the caret nor the ring around what was pressed last belongs into the picture.
        await page.EvaluateAsync("() => document.activeElement?.blur()");
        var picture = part is null
            ? await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled })
            : await part.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.InRange(picture.Length, 10_000, MostBytes);
        var folder = Environment.GetEnvironmentVariable("BOT_APPROVE") is "1"
            ? Path.Combine(Artifacts.Root, "BotApp", "Simulator")
            : Artifacts.Folder("pictures");
        await File.WriteAllBytesAsync(Path.Combine(folder, name), picture);
    }
}
