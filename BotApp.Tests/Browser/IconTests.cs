using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The app icons as required by Teams: 192 pixels in colour, 32 pixels white on transparent.</summary>
[Collection(BrowserTests.Name)]
public sealed class IconTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_icons_are_legible_on_light_and_dark_backgrounds()
    {
        var page = await chromium.NewPageAsync(520, 220);
        await page.SetContentAsync($$"""
            <!doctype html><title>Icons</title>
            <body style="margin:0;display:flex">
              <div style="background:#fff;padding:14px"><img id="color" src="{{await DataAsync("color.png")}}"><img width="32" src="{{await DataAsync("color.png")}}"></div>
              <div style="background:#444791;padding:14px"><img id="outline" src="{{await DataAsync("outline.png")}}"></div>
              <div style="background:#1f1f1f;padding:14px"><img src="{{await DataAsync("outline.png")}}"><img width="96" src="{{await DataAsync("color.png")}}"></div>
            </body>
            """);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), "icons.png") });

        var (color, outline) = (await PixelsAsync(page, "color"), await PixelsAsync(page, "outline"));
        await page.Context.CloseAsync();

        Assert.Equal((192, 192), (color.Width, color.Height));
        Assert.Equal((32, 32), (outline.Width, outline.Height));
        Assert.True(color.Opaque > 0.95, "The colour icon fills its square.");
        Assert.InRange(outline.Opaque, 0.1, 0.6);
        Assert.Equal(0, outline.NotWhite);
    }

    private static async Task<string> DataAsync(string name) =>
        "data:image/png;base64," + Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(Artifacts.Root, "manifest", name)));

    /// <summary>Size, share of opaque pixels, and number of opaque pixels that are not white.</summary>
    private static async Task<(int Width, int Height, double Opaque, int NotWhite)> PixelsAsync(IPage page, string id)
    {
        var read = await page.EvaluateAsync<double[]>("""
            id => {
              const image = document.getElementById(id);
              const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
              const pen = canvas.getContext("2d");
              pen.drawImage(image, 0, 0);
              const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
              let [opaque, notWhite] = [0, 0];
              for (let at = 0; at < data.length; at += 4) {
                opaque += data[at + 3] === 255 ? 1 : 0;
                notWhite += data[at + 3] === 255 && data[at] + data[at + 1] + data[at + 2] < 765 ? 1 : 0;
              }
              return [canvas.width, canvas.height, opaque / (canvas.width * canvas.height), notWhite];
            }
            """, id);
        return ((int)read[0], (int)read[1], read[2], (int)read[3]);
    }
}
