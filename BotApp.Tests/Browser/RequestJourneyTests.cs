using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>The flows of the circular in the simulator page.</summary>
[Collection(BrowserTests.Name)]
public sealed class RequestJourneyTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_creation_request_runs_from_officer_to_result()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium, 1440, 900);
        await office.Officer.FilesCreationAsync();

        await office.Head.SeesAsync("your decision, please");
        await office.Head.PressesAsync("Approve");
        await office.Head.SeesAsync("Approved by");
        // The final card is sent after the answer to the press.
        await office.Head.SeesAsync("Edited");
        await office.Head.PressesAsync("My queue");
        await office.Head.PressesAsync("Consolidate");
        await office.Head.SeesAsync("with 1 row");
        await office.Head.PressesAsync("Send to computer cell");
        await office.Head.SeesAsync("KCH/DIV-ERN/CREATION/");
        await office.Officer.HearsAsync("Sent to the computer cell");

        await office.SwitchAsync("Sent mail (1)");
        var mail = office.Page.GetByRole(AriaRole.Complementary, new() { Name = "Sent mail" });
        await Assertions.Expect(mail.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(5);
        await Assertions.Expect(mail).ToContainTextAsync("cex15sys.ker@nic.in");

        await office.Cell.SeesAsync("KCH/DIV-ERN/CREATION/");
        await office.Cell.PressesAsync("Received");
        await office.Cell.PressesAsync("Forwarded to Saksham Seva");
        await office.Cell.FillsAsync("Reference number", "SS/2026/4411");
        await office.Cell.PressesAsync("Record");
        await office.Officer.HearsAsync("SS/2026/4411");
        await office.Cell.PressesAsync("Enter a result");
        await office.Cell.ChoosesAsync("Row", "Anjali Menon Pulickal");
        await office.Cell.FillsAsync("SSO-ID created", "99112233");
        await office.Cell.PressesAsync("Record and notify the officer");
        await office.Officer.HearsAsync("Your SSO-ID: 99112233");
        await office.Cell.SeesAsync("Closed");
        // The receipts sent before are updated from the outbox.
        await office.Head.SeesAsync("Closed");

        await ReadmePicture.TakeAsync(office.Page, "simulator.png");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task A_creation_request_runs_to_its_result_in_Hindi()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
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
        await head.SeesAsync("कृपया निर्णय लें");
        await head.PressesAsync("अनुमोदित करें");
        await officer.HearsAsync("अनुमोदित");
        await head.SeesAsync("संशोधित");
        await head.PressesAsync("मेरे पास लंबित");
        await head.PressesAsync("समेकित करें");
        await head.PressesAsync("कंप्यूटर प्रकोष्ठ को भेजें");
        await cell.SeesAsync("KCH/DIV-ERN/CREATION/");
        await cell.PressesAsync("प्राप्त");
        await cell.PressesAsync("सक्षम सेवा को अग्रेषित");
        await cell.FillsAsync("संदर्भ संख्या", "SS/2026/4411");
        await cell.PressesAsync("दर्ज करें");
        await officer.HearsAsync("SS/2026/4411");
        await cell.PressesAsync("परिणाम दर्ज करें");
        await cell.ChoosesAsync("पंक्ति", "Anjali Menon Pulickal");
        await cell.FillsAsync("बनाई गई SSO-ID", "99112233");
        await cell.PressesAsync("दर्ज कर अधिकारी को सूचित करें");
        await officer.HearsAsync("आपकी SSO-ID: 99112233");

        await office.SwitchAsync("Phone width");
        await Assertions.Expect(head.Pane).ToBeHiddenAsync();
        await ReadmePicture.TakeAsync(office.Page, "phone-hindi.png", officer.Pane);
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task A_returned_request_is_corrected_in_the_marked_field()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.Officer.FilesCreationAsync();

        await office.Head.SeesAsync("your decision, please");
        await office.Head.PressesAsync("Return");
        await office.Head.TicksAsync("Mobile no.");
        await office.Head.FillsAsync("Reason", "One digit differs from the office's list");
        await office.Head.PressesAsync("Return to the officer");

        await office.Officer.HearsAsync("One digit differs from the office's list");
        await office.Officer.PressesAsync("Correct");
        await office.Officer.SeesAsync("Mobile no.");
        await Assertions.Expect(office.Officer.Newest.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(1);
        await office.Officer.FillsAsync("Mobile no.", "9847099999");
        await office.Officer.PressesAsync("Next: scan");
        await office.Officer.PressesAsync("Submit");

        await office.Head.SeesAsync("9847099999");
        await Assertions.Expect(office.Head.Newest).ToContainTextAsync("9847012345 → 9847099999");
        await office.Head.PressesAsync("Approve");
        await office.Head.SeesAsync("Approved by");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task A_head_approves_all_clear_requests_at_once()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.Officer.FilesCreationAsync();
        await office.Officer.BecomesAsync("Rahul Krishnan Vadakkedath");
        await office.Officer.FilesCreationAsync(born: "1994-02-11", mobile: "9447000001");

        // Both work cards are delivered first: one that arrives later would be the newest message instead of the queue.
        await office.Head.HearsAsync("Anjali Menon Pulickal");
        await office.Head.HearsAsync("Rahul Krishnan Vadakkedath");
        await office.Head.SaysAsync("hi");
        await office.Head.PressesAsync("My queue (2)");
        await office.Head.SeesAsync("Passed all checks: 2");
        await office.Head.PressesAsync("Approve 2");
        await office.Head.HearsAsync("2 approved");
        await office.Officer.HearsAsync("Approved");
        await office.Officer.BecomesAsync("Anjali Menon Pulickal");
        await office.Officer.HearsAsync("Approved");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }
}
