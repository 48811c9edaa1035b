using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

public sealed class PromotionChainTests
{
    private static readonly (string Id, string Value)[] Answers =
    [
        ("NewDesignation", "Assistant Commissioner"), ("EffectiveDate", "2026-01-05"), ("OrderNumber", "EO 45/2026"),
        ("OrderDate", "2026-01-02"), ("Mobile", "9847012345"),
    ];

    [Fact]
    public async Task A_returned_promotion_is_corrected_and_changes_the_designation()
    {
        await using var bot = await TestBot.StartAsync();
        var elsa = bot.Chat("Elsa Paul");
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");

        await FilesAsync(elsa);
        Assert.Contains("Request number KCH-", elsa.Text, StringComparison.Ordinal);
        Assert.True(elsa.Has("I also moved: charge report"));

        await bot.Anil.SeesAsync("your decision, please");
        Assert.Contains("EO 45/2026", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Return");
        await bot.Anil.PressesAsync("Return to the officer", ("fields", "OrderNumber"), ("reason", "The number is incomplete."));

        await elsa.SeesAsync("The number is incomplete.");
        await elsa.PressesAsync("Correct");
        Assert.Equal(["OrderNumber"], elsa.Inputs);
        await elsa.PressesAsync("Next: scan", ("OrderNumber", "EO 45/2026-Estt"));
        await elsa.PressesAsync("Submit");
        await bot.Anil.SeesAsync("What changed");
        Assert.Contains("EO 45/2026  →  EO 45/2026-Estt", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("To compare with the scan", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("02-Jan-2026", bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("05-Jan-2026", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        Assert.Contains("KCH/DIV-ERN/PROMOTION/", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/PROMOTION/");
        await CheckMailAsync(bot);

        await bot.Cyril.PressesAsync("Enter a result");
        var row = await bot.ReadAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        await bot.Cyril.PressesAsync("Record and notify", ("row", row.ToString("N")), ("ssoId", "Profile updated"));
        await elsa.SeesAsync("Profile updated");
        Assert.Equal(
            Designation.AssistantCommissioner,
            await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Elsa Paul").Select(o => o.Designation).SingleAsync()));
    }

    [Fact]
    public async Task A_promotion_is_refused_in_Hindi_with_its_reason()
    {
        await using var bot = await TestBot.StartAsync();
        var (elsa, anil) = (bot.Chat("Elsa Paul").InHindi(), bot.Anil.InHindi());
        await anil.SaysAsync("hi");

        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("पदोन्नति के बाद पदनाम अद्यतन करें");
        await elsa.PressesAsync("आगे: स्कैन प्रति", elsa.Fill(Answers));
        Assert.Contains("पदोन्नति आदेश", elsa.Text, StringComparison.Ordinal);
        await elsa.SendsFileAsync("order.pdf", SampleFiles.Pdf("Order"));
        await elsa.PressesAsync("आगे: अपने उत्तर जाँच लें");
        await elsa.PressesAsync("प्रस्तुत करें");
        await anil.SeesAsync("कृपया निर्णय लें");
        await anil.PressesAsync("अस्वीकृत करें");
        await anil.PressesAsync("अस्वीकृत करें", ("reason", "आदेश दूसरे अधिकारी का है।"));

        await elsa.SeesAsync("आदेश दूसरे अधिकारी का है।");
        Assert.Contains("अस्वीकृत", elsa.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Refused, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));
    }

    [Fact]
    public async Task Swapped_designations_are_rejected_at_the_field_and_answers_are_kept()
    {
        await using var bot = await TestBot.StartAsync();
        var elsa = bot.Chat("Elsa Paul");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("Update designation after promotion");

        await elsa.PressesAsync("Next: scan", [.. elsa.Fill(Answers), ("NewDesignation", "Inspector")]);

        Assert.Contains("Inspector is below Superintendent. Were the two designations swapped?", elsa.Text, StringComparison.Ordinal);
        Assert.Equal("EO 45/2026", elsa.Value("OrderNumber"));
    }

    [Fact]
    public async Task An_officer_without_an_sso_id_is_led_from_promotion_to_creation()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Update designation after promotion");
        await bot.Asha.PressesAsync("No, never");

        Assert.Contains("Without an SSO-ID there is no profile to update (¶4).", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        Assert.True(bot.Asha.Has("No, never"));
    }

    [Fact]
    public async Task A_withdrawn_promotion_leaves_every_queue()
    {
        await using var bot = await TestBot.StartAsync();
        var elsa = bot.Chat("Elsa Paul");
        await bot.Anil.SaysAsync("hi");
        await FilesAsync(elsa);
        await elsa.PressesAsync("My requests");
        await elsa.PressesAsync("Open KCH-");
        await elsa.PressesAsync("Withdraw");
        await elsa.PressesAsync("Withdraw");

        Assert.Contains("Withdrawn", elsa.Text, StringComparison.Ordinal);
        await bot.Anil.OpensMenuAsync();
        Assert.True(bot.Anil.Has("My queue (0)"));
    }

    private static async Task FilesAsync(TeamsChat officer)
    {
        await officer.SaysAsync("hi");
        await officer.PressesAsync("Update designation after promotion");
        await officer.PressesAsync("Next: scan", officer.Fill(Answers));
        await officer.SendsFileAsync("order.pdf", SampleFiles.Pdf("Promotion order"));
        await officer.PressesAsync("Next: check");
        await officer.PressesAsync("Submit");
    }

    private static async Task CheckMailAsync(TestBot bot)
    {
        var mail = await MimeMessage.LoadAsync(Assert.Single(bot.Mails));
        var files = mail.Attachments.OfType<MimePart>().Select(part => part.FileName!).ToList();
        Assert.Contains("01 Promotion order p1 Elsa Paul.pdf", files);
        Assert.Contains(files, file => file.EndsWith(".xlsx", StringComparison.Ordinal));
    }
}
