using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>
/// Takes the README's pictures during tests. BOT_APPROVE=1 writes them to the repository, otherwise to artifacts/pictures.
/// </summary>
internal static class ReadmePicture
{
    public const int MaxBytes = 300 * 1024;

    /// <param name="folder">Where the approved picture lies in the repository.</param>
    public static async Task TakeAsync(IPage page, string name, ILocator? part = null, string folder = "BotApp/Simulator")
    {
        // Removes the caret and the focus ring.
        await page.EvaluateAsync("() => document.activeElement?.blur()");
        var picture = part is null
            ? await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled })
            : await part.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.InRange(picture.Length, 10_000, MaxBytes);
        var target = Environment.GetEnvironmentVariable("BOT_APPROVE") is "1"
            ? Path.Combine(Artifacts.Root, folder)
            : Artifacts.Folder("pictures");
        await File.WriteAllBytesAsync(Path.Combine(target, name), picture);
    }
}
