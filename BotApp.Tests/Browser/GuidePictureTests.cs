using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>
/// Takes the pictures of the guides, of one person's chat each. What the steps do is tested elsewhere, so CI leaves them out.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class GuidePictureTests(Chromium chromium)
{
    [PictureFact]
    public async Task Pictures_of_the_guides_in_English()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium, 1440, 900);
        var (officer, head, cell) = (office.Officer, office.Head, office.Cell);
        await officer.FilesCreationAsync();
        await TakeAsync(officer, "officer-english.png");

        await head.SeesAsync("your decision, please");
        await TakeAsync(head, "head-english.png");
        await head.PressesAsync("Approve");
        await head.SeesAsync("Approved by");
        await head.SeesAsync("Edited");
        await head.PressesAsync("My queue");
        await head.PressesAsync("Consolidate");
        await head.SeesAsync("with 1 row");
        await head.PressesAsync("Send to computer cell");
        await cell.SeesAsync("KCH/DIV-ERN/CREATION/");
        await TakeAsync(cell, "computer-cell-english.png");

        await officer.SaysAsync("Where do I get a toner cartridge for the printer?");
        await officer.PressesAsync("Ask the cell");
        await officer.SeesAsync("Your question is with the computer cell");
        await cell.SaysAsync("hi");
        await cell.PressesAsync("Questions (1)");
        await OpenAsync(cell, "Open");
        await cell.HasAsync("Write a new answer");
        await TakeAsync(cell, "helpdesk-english.png");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [PictureFact]
    public async Task Pictures_of_the_guides_in_Hindi()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium, 1440, 900);
        foreach (var desk in new[] { office.Officer, office.Head, office.Cell })
        {
            await desk.SpeaksHindiAsync();
        }

        // The pane is renamed with its language: the officer is now "अधिकारी".
        var (officer, head, cell) = (
            new PersonPane(office.Page, "अधिकारी"),
            new PersonPane(office.Page, "कार्यालय प्रमुख"),
            new PersonPane(office.Page, "कंप्यूटर प्रकोष्ठ"));
        await head.SaysAsync("नमस्ते");
        await head.SeesAsync("आपको किस कार्य में सहायता चाहिए?");
        await cell.SaysAsync("नमस्ते");
        await cell.SeesAsync("आपको किस कार्य में सहायता चाहिए?");
        await officer.FilesCreationInHindiAsync();
        await TakeAsync(officer, "officer-hindi.png");

        await head.SeesAsync("कृपया निर्णय लें");
        await TakeAsync(head, "head-hindi.png");
        await head.PressesAsync("अनुमोदित करें");
        await head.SeesAsync("संशोधित");
        await head.PressesAsync("मेरे पास लंबित");
        await head.PressesAsync("समेकित करें");
        await head.PressesAsync("कंप्यूटर प्रकोष्ठ को भेजें");
        await cell.SeesAsync("KCH/DIV-ERN/CREATION/");
        await TakeAsync(cell, "computer-cell-hindi.png");

        await officer.SaysAsync("प्रिंटर का टोनर कार्ट्रिज कहाँ मिलेगा?");
        await officer.PressesAsync("प्रकोष्ठ से पूछें");
        await officer.SeesAsync("आपका प्रश्न कंप्यूटर प्रकोष्ठ के पास है");
        await cell.SaysAsync("नमस्ते");
        await cell.PressesAsync("प्रश्न (1)");
        await OpenAsync(cell, "खोलें");
        await cell.HasAsync("नया उत्तर लिखें");
        await TakeAsync(cell, "helpdesk-hindi.png");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    /// <summary>On the newest card: the notice of a colleague's new message has a button of that name, too.</summary>
    private static Task OpenAsync(PersonPane person, string button) =>
        person.Newest.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task TakeAsync(PersonPane person, string name) =>
        ReadmePicture.TakeAsync(person.Pane.Page, name, person.Pane, "docs/guides");

    /// <summary>Runs only to take the pictures.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PictureFactAttribute : FactAttribute
    {
        public PictureFactAttribute() => Skip = BrowserTests.ReasonToSkip
            ?? (Environment.GetEnvironmentVariable("BOT_PICTURES") is "1" ? null : "Set BOT_PICTURES=1 to take pictures.");
    }
}
