using BotApp.Basics;
using BotApp.Cards;

namespace BotApp.Browser;

/// <summary>
/// Renders every card in both languages at desktop and phone width. With <c>BOT_PICTURES=1</c> pictures are saved in artifacts/screenshots.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class CardPictureTests(Chromium chromium)
{
    public const int Desktop = 600;
    public const int Phone = 340;

    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("BOT_PICTURES") is "1";

    [BrowserTheory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task Every_card_renders_without_errors_on_desktop_and_phone(Language language)
    {
        var wrong = new List<string>();
        foreach (var (width, device) in new[] { (Desktop, "desktop"), (Phone, "phone") })
        {
            var cards = await CardPage.OpenAsync(chromium, width, phone: width == Phone);
            foreach (var (name, draw) in EveryCard.ByName)
            {
                var complaints = await cards.ShowAsync(draw(language).Json, language);
                wrong.AddRange(complaints.Concat(await cards.CutOffAsync()).Select(complaint => $"{name} ({device}): {complaint}"));
                if (TakesPictures)
                {
                    await File.WriteAllBytesAsync(
                        Path.Combine(Artifacts.Folder("screenshots"), $"{name}.{language}.{device}.png"),
                        await cards.PictureAsync());
                }
            }

            await cards.Page.Context.CloseAsync();
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [BrowserTheory]
    [InlineData(Language.English, false)]
    [InlineData(Language.Hindi, true)]
    public async Task Every_card_is_accessible_to_a_screen_reader(Language language, bool dark)
    {
        var cards = await CardPage.OpenAsync(chromium, Desktop, dark);
        var wrong = new List<string>();
        foreach (var (name, draw) in EveryCard.ByName)
        {
            await cards.ShowAsync(draw(language).Json, language);
            wrong.AddRange((await Axe.SeriousAsync(cards.Page)).Select(violation => $"{name}: {violation}"));
        }

        await cards.Page.Context.CloseAsync();
        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [BrowserTheory]
    [InlineData("""{ "type": "Table", "columns": [], "rows": [] }""")]
    [InlineData("""{ "type": "TextBox", "text": "No such element" }""")]
    [InlineData("""{ "type": "TextBlock", "text": "Wrong size", "size": "gigantic" }""")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "Above the version", "labelPosition": "inline" }""")]
    public async Task An_invalid_card_is_detected(string element)
    {
        var cards = await CardPage.OpenAsync(chromium, Desktop);
        var complaints = await cards.ShowAsync(
            $$"""{ "type": "AdaptiveCard", "version": "1.4", "body": [ {{element}} ] }""",
            Language.English);
        await cards.Page.Context.CloseAsync();

        Assert.NotEmpty(complaints);
    }
}
