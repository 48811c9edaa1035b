using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>One person's pane, operated by roles, labels and visible text.</summary>
internal sealed class PersonPane(IPage page, string role)
{
    public ILocator Pane { get; } = page.GetByRole(AriaRole.Region, new() { Name = role, Exact = true });

    /// <summary>The newest message of the bot.</summary>
    public ILocator Newest => Pane.GetByRole(AriaRole.Article).Last;

    public ILocator Box => Pane.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("Type a message|संदेश लिखें") });

    /// <summary>The number of interactions of this person.</summary>
    public int Presses { get; private set; }

    public async Task SaysAsync(string words)
    {
        Presses++;
        await Box.FillAsync(words);
        await Box.PressAsync("Enter");
    }

    /// <summary>Waits for the text in the newest message.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(Newest).ToContainTextAsync(words);

    /// <summary>Waits for the text anywhere in the chat, because messages may cross.</summary>
    public Task HearsAsync(string words) => Assertions.Expect(Pane.GetByText(words).Last).ToBeVisibleAsync();

    /// <summary>Presses the newest button of that name.</summary>
    public Task PressesAsync(string button)
    {
        Presses++;
        return Button(button).ClickAsync();
    }

    /// <summary>Waits until the button is visible.</summary>
    public Task HasAsync(string button) => Assertions.Expect(Button(button)).ToBeVisibleAsync();

    public ILocator Button(string name) => Pane.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;

    /// <summary>Types into the newest field with that label.</summary>
    public Task FillsAsync(string label, string value)
    {
        Presses++;
        return Pane.GetByLabel(label).Last.FillAsync(value);
    }

    /// <summary>Selects the first choice containing the text.</summary>
    public async Task ChoosesAsync(string label, string words)
    {
        Presses++;
        var list = Pane.GetByLabel(label).Last;
        await list.SelectOptionAsync(new SelectOptionValue
        {
            Label = (await list.Locator(
            "option",
            new() { HasText = words }).First.TextContentAsync())!
        });
    }

    public Task TicksAsync(string label) => Newest.GetByLabel(label).Last.CheckAsync();

    /// <summary>Attaches a sample file and sends it.</summary>
    public async Task SendsSampleAsync(string sample)
    {
        Presses += 3;
        await Pane.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Attach a file|फ़ाइल संलग्न करें") }).ClickAsync();
        await Pane.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(sample)) }).ClickAsync();
        await Box.PressAsync("Enter");
    }

    /// <summary>Switches to the chat with the bot, the group or the channel.</summary>
    public Task GoesToAsync(string place) => Pane.GetByRole(AriaRole.Button, new() { Name = place, Exact = true }).First.ClickAsync();

    public async Task SaysInRoomAsync(string words)
    {
        var box = Pane.GetByLabel("Message to everybody, @ to mention");
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }

    /// <summary>Types into the search of the message extension.</summary>
    public async Task SearchesAsync(string words)
    {
        await Pane.GetByRole(AriaRole.Button, new() { Name = "Find an answer to insert" }).ClickAsync();
        await Pane.GetByRole(AriaRole.Searchbox).FillAsync(words);
    }

    /// <summary>Types the words again when the search was given up, which it is after as long as Teams waits.</summary>
    public async Task TakesAnswerAsync(string title)
    {
        var answer = Pane.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).Filter(new() { HasText = title }).First;
        var box = Pane.GetByRole(AriaRole.Searchbox);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await answer.ClickAsync(new() { Timeout = 15_000 });
                return;
            }
            catch (TimeoutException) when (tries < 5)
            {
                var words = await box.InputValueAsync();
                await box.FillAsync("");
                await box.FillAsync(words);
            }
        }
    }

    /// <summary>Switches to another person of the same role.</summary>
    public Task BecomesAsync(string name) =>
        Pane.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = name });

    public Task SpeaksHindiAsync() => Pane.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("हिन्दी$") }).First.ClickAsync();
}
