using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_of_thirty_days_is_deleted_with_its_scans_and_the_officer_is_told()
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Asha.ReachesCheckAsync();
        Assert.Single(Directory.GetFiles(Path.Combine(bot.Folder, "scans")));

        await bot.ForwardAsync(clock, TimeSpan.FromDays(30) + TimeSpan.FromHours(1));
        await bot.Asha.SeesAsync("Unfinished forms are kept for 30 days");
        Assert.Contains("20-Nov-2026", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        Assert.Empty(Directory.GetFiles(Path.Combine(bot.Folder, "scans")));
        await bot.Asha.PressesAsync("Begin again");
        Assert.Contains("DateOfBirth", bot.Asha.Inputs);
    }

    [Fact]
    public async Task Start_again_asks_for_confirmation()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.ReachesCheckAsync();
        await bot.Asha.PressesAsync("Change answers");
        await bot.Asha.PressesAsync("Start again");
        await bot.Asha.PressesAsync("Keep");
        Assert.Equal("1995-04-12", bot.Asha.Value("DateOfBirth"));

        await bot.Asha.PressesAsync("Start again");
        await bot.Asha.PressesAsync("Discard");
        Assert.True(bot.Asha.Has("No, never"));
        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task Later_saves_valid_and_invalid_answers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        Assert.DoesNotContain("isRequired", bot.Asha.Card.ToJsonString(), StringComparison.Ordinal);

        await bot.Asha.PressesAsync("Later", ("DateOfBirth", "1995-04-12"), ("Mobile", "98470"));
        Assert.Contains("Your answers are kept", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("My requests");
        await bot.Asha.PressesAsync("Continue: New SSO-ID");
        Assert.Equal(("1995-04-12", "98470"), (bot.Asha.Value("DateOfBirth"), bot.Asha.Value("Mobile")));

        // An incomplete form does not advance.
        await bot.Asha.PressesAsync("Next: scan");
        Assert.Contains("Mobile no.", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal("1995-04-12", bot.Asha.Value("DateOfBirth"));
        Assert.True(bot.Asha.Has("Next: scan"));
    }

    [Fact]
    public async Task One_wrong_answer_among_right_ones_loses_none_of_them_on_another_device()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        await bot.Asha.PressesAsync(
            "Next: scan",
            ("DateOfBirth", "1995-04-12"),
            ("DateOfJoining", "2099-07-01"),
            ("Mobile", "98470"),
            ("Location", "Kochi"));
        Assert.Contains("2099", bot.Asha.Text, StringComparison.Ordinal);

        bot.Asha.Person.Locale = "hi-IN";
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("मेरे अनुरोध");
        await bot.Asha.PressesAsync("जारी रखें: नई SSO-ID");
        Assert.Equal(
            ("1995-04-12", "2099-07-01", "98470", "Kochi"),
            (bot.Asha.Value("DateOfBirth"), bot.Asha.Value("DateOfJoining"), bot.Asha.Value("Mobile"), bot.Asha.Value("Location")));
    }

    [Fact]
    public async Task A_scan_sent_while_answers_are_wrong_leads_back_to_them_and_never_to_submit()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        await bot.Asha.PressesAsync("Next: scan", ("DateOfBirth", "1995-04-12"), ("Mobile", "98470"));
        await bot.Asha.SendsFileAsync("page-1.pdf", SampleFiles.Pdf("Page 1"));
        await bot.Asha.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"));

        await bot.Asha.PressesAsync("Next: check");
        Assert.False(bot.Asha.Has("Submit"));
        Assert.Equal(("1995-04-12", "98470"), (bot.Asha.Value("DateOfBirth"), bot.Asha.Value("Mobile")));
        await bot.Asha.PressesAsync("Next: scan", bot.Asha.Fill(CreationScenario.GoodAnswers));
        Assert.Contains("page-2.pdf", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Next: check");
        await bot.Asha.PressesAsync("Submit");
        Assert.Equal(2, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }

    [Theory]
    [InlineData("en-IN", "My requests", "Continue: New SSO-ID", "Next: scan", "Next: check", "Submit", "Request number KCH-")]
    [InlineData(
        "hi-IN",
        "मेरे अनुरोध",
        "जारी रखें: नई SSO-ID",
        "आगे: स्कैन प्रति",
        "आगे: अपने उत्तर जाँच लें",
        "प्रस्तुत करें",
        "अनुरोध संख्या KCH-")]
    public async Task A_draft_continues_on_another_device(
        string locale, string mine, string goOn, string scan, string check, string submit, string number)
    {
        var clock = Clock();
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Asha.ReachesCheckAsync();
        await bot.RestartAsync();
        clock.Advance(TimeSpan.FromDays(1));

        bot.Asha.Person.Locale = locale;
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync(mine);
        await bot.Asha.PressesAsync(goOn);
        Assert.Equal("1995-04-12", bot.Asha.Value("DateOfBirth"));
        await bot.Asha.PressesAsync(scan);
        await bot.Asha.PressesAsync(check);
        await bot.Asha.PressesAsync(submit);
        Assert.Contains(number, bot.Asha.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_drafts_are_independent_and_a_file_joins_the_latest()
    {
        await using var bot = await TestBot.StartAsync();
        var elsa = bot.Chat("Elsa Paul");
        await elsa.OpensMenuAsync();
        await elsa.PressesAsync("Update designation after promotion");
        await elsa.OpensMenuAsync();
        await elsa.PressesAsync("Charge report & mapping");
        await elsa.PressesAsync("Next", ("what", "GstMapping"));
        await elsa.PressesAsync("Tell the computer cell");
        await elsa.SendsFileAsync("posting.pdf", SampleFiles.Pdf("Posting order"));
        Assert.Contains("Mapping in the GST application", elsa.Text, StringComparison.Ordinal);

        await elsa.OpensMenuAsync();
        await elsa.PressesAsync("My requests");
        await elsa.PressesAsync("Continue: Designation update on promotion");
        await elsa.SendsFileAsync("order.pdf", SampleFiles.Pdf("Promotion order"));
        Assert.Contains("Designation update on promotion", elsa.Text, StringComparison.Ordinal);
        Assert.Contains("order.pdf", elsa.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("posting.pdf", elsa.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_added_after_submission_must_be_viewed_before_approval()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.OpensMenuAsync();
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        var old = bot.Anil.Press("Approve");

        await bot.Asha.PressesAsync("My requests");
        await bot.Asha.PressesAsync("Open KCH-");
        await bot.Asha.PressesAsync("Add a page");
        await bot.Asha.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"));
        Assert.Contains("page-2.pdf", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Teams.SendAsync(old);
        Assert.Equal(Stage.Submitted, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));

        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesAsync("My queue (1)");
        await bot.Anil.PressesAsync("Open KCH-");
        Assert.Contains("page-2.pdf", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Approve");
        Assert.Equal(Stage.Approved, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));
    }

    [Fact]
    public async Task Submitting_an_outdated_card_first_shows_the_changed_answers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.ReachesCheckAsync();
        var onTheDesk = bot.Asha.Press("Submit");
        await bot.Asha.PressesAsync("Change answers");
        await bot.Asha.PressesAsync("Next: scan", ("DateOfBirth", "1994-04-12"));

        var answer = await bot.Teams.SendAsync(onTheDesk);

        Assert.Contains("The answers have changed since this card was shown.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Requests.CountAsync()));
    }

    private static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.Zero));
}
