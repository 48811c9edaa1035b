using Microsoft.Playwright;
using Xunit.Abstractions;

namespace BotApp.Browser;

/// <summary>The simulator's features besides the chat: tour, compose-box search, rooms, clock and faults.</summary>
[Collection(BrowserTests.Name)]
public sealed class SimulatorTests(Chromium chromium, ITestOutputHelper output)
{
    [BrowserFact]
    public async Task The_tour_leads_a_new_visitor_to_a_completed_request()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium, newcomer: true);
        var (officer, head, cell) = (office.Officer, office.Head, office.Cell);
        await office.HearsInTourAsync("Create a new SSO-ID");
        await officer.HasAsync("Create a new SSO-ID");
        await office.Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder("pictures"), "tour.png") });
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.PressesAsync("Fill with sample data");
        await officer.PressesAsync("Next: scan");
        await officer.SeesAsync("paper-clip");
        await office.HearsInTourAsync("paper-clip");
        await officer.PressesAsync("Send the sample “Service Book page 1.pdf”");
        await officer.PressesAsync("Next: check your answers");
        await officer.PressesAsync("Submit");
        await officer.SeesAsync("Request number KCH-");

        await office.HearsInTourAsync("Approve");
        await head.PressesAsync("Approve");
        // The final card is sent after the answer to the press.
        await head.SeesAsync("Edited");
        await head.PressesAsync("My queue");
        await head.PressesAsync("Consolidate");
        await head.PressesAsync("Send to computer cell");
        await head.SeesAsync("KCH/DIV-ERN/CREATION/");
        await office.HearsInTourAsync("lies here");
        await office.NextInTourAsync("Received");
        await cell.PressesAsync("Received");
        await cell.PressesAsync("Forwarded to Saksham Seva");
        await cell.PressesAsync("Fill with sample data");
        await cell.PressesAsync("Record");
        await cell.PressesAsync("Enter a result");
        await cell.PressesAsync("Fill with sample data");
        await cell.PressesAsync("Record and notify the officer");
        await officer.HearsAsync("Your SSO-ID: 99");
        await office.NextInTourAsync("clock");
        await office.Tour.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(office.Tour).ToBeHiddenAsync();

        Assert.InRange(officer.Presses + head.Presses + cell.Presses, 1, 20);
        output.WriteLine($"From the start page to the completed request: {officer.Presses} presses and fields of the officer, "
            + $"{head.Presses} of the head, {cell.Presses} of the cell.");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task The_tour_covers_no_control_on_a_phone()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium, 390, 844, newcomer: true);
        for (var step = 1; step <= 6; step++)
        {
            await office.HearsInTourAsync($"Step {step} of 6");
            var (note, bar, stage) = (
                await BoxAsync(office.Tour),
                await BoxAsync(office.Page.GetByRole(AriaRole.Banner)),
                await BoxAsync(office.Page.Locator(".stage")));
            Assert.True(bar.Y + bar.Height <= note.Y && note.Y + note.Height <= stage.Y, $"Step {step}: the note lies over the page.");
            Assert.InRange(note.Height, 1, 220);
            if (step < 6)
            {
                await office.NextInTourAsync($"Step {step + 1} of 6");
            }
        }

        static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator shown) =>
            await shown.BoundingBoxAsync() ?? throw new InvalidOperationException("not shown");
    }

    [BrowserFact]
    public async Task An_answer_is_found_from_the_compose_box_and_pasted_into_the_group()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.Officer.GoesToAsync("Group");
        await office.Officer.SearchesAsync("inactive sso");
        await office.Officer.TakesAnswerAsync("My SSO-ID is inactive. What should I do?");
        await office.Officer.SeesAsync("saksham.seva@icegate.gov.in");
        await Assertions.Expect(office.Officer.Newest.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await office.Head.GoesToAsync("Group");
        await office.Head.SeesAsync("saksham.seva@icegate.gov.in");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task A_mention_in_a_group_gets_one_line_and_a_private_answer()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.Officer.GoesToAsync("Group");
        await office.Officer.SaysInRoomAsync("@SSO-ID assistant bhool gaya password");
        await office.Officer.SeesAsync("private chat");
        await Assertions.Expect(office.Officer.Newest.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await office.Officer.GoesToAsync("Chat");
        await office.Officer.HearsAsync("You wrote to me in a group.");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task Advancing_the_clock_reminds_the_head_and_then_escalates_to_the_systems_manager()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.SystemsManager.SeesAsync("SSO-ID & mapping assistant");
        await office.Officer.FilesCreationAsync();
        await office.Head.SeesAsync("your decision, please");

        await office.OpenClockAsync();
        await office.PushClockAsync("+5 working days");
        await office.PushClockAsync("Next working day, 10:00");
        await office.Head.HearsAsync("Reminder: your decision is awaited");
        await office.SystemsManager.HearsAsync("No decision yet");
        Assert.True(office.Faults is [], string.Join("\n", office.Faults));
    }

    [BrowserFact]
    public async Task A_message_written_offline_is_answered_after_reconnecting()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.OpenFaultsAsync();
        await office.Page.GetByRole(AriaRole.Group, new() { Name = "Anjali Menon Pulickal" }).GetByLabel("Offline").CheckAsync();
        await Assertions.Expect(office.Page.GetByText("Faults are on")).ToBeVisibleAsync();
        await office.Officer.SaysAsync("my requests");
        await office.Officer.SeesAsync("Not sent yet: this device is offline");

        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Switch all off" }).ClickAsync();
        await office.Officer.SeesAsync("My requests");
        await Assertions.Expect(office.Page.GetByText("Faults are on")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_batch_waits_during_a_mail_outage_and_is_sent_afterwards()
    {
        await using var office = await SimulatorPage.OpenAsync(chromium);
        await office.Officer.FilesCreationAsync();
        await office.Head.SeesAsync("your decision, please");
        await office.OpenFaultsAsync();
        await office.Page.GetByRole(AriaRole.Switch, new() { Name = "Mail is down" }).CheckAsync();
        await office.Head.PressesAsync("Approve");
        // The final card is sent after the answer to the press.
        await office.Head.SeesAsync("Edited");
        await office.Head.PressesAsync("My queue");
        await office.Head.PressesAsync("Consolidate");
        await office.Head.PressesAsync("Send to computer cell");
        await office.Head.SeesAsync("KCH/DIV-ERN/CREATION/");
        await Assertions.Expect(office.Page.GetByText("Faults are on")).ToBeVisibleAsync();

        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Switch all off" }).ClickAsync();
        await office.OpenClockAsync();
        await office.PushClockAsync("+10 minutes");
        await office.Officer.HearsAsync("Sent to the computer cell");
        await office.SwitchAsync("Sent mail (");
    }
}
