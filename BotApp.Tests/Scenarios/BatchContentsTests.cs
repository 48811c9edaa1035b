using System.Text.Json.Nodes;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>Workbook and letter can be looked at before and after sending; batches are found again by head and cell.</summary>
public sealed class BatchContentsTests
{
    [Theory]
    [InlineData("En")]
    [InlineData("Hi")]
    public async Task The_head_looks_at_workbook_and_letter_before_sending(string language)
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        var hindi = language == "Hi";
        await bot.Anil.SaysAsync("hi");
        await bot.ApprovesAsync(bot.Asha, bot.Binu);
        var anil = hindi ? bot.Anil.InHindi() : bot.Anil;
        await anil.SaysAsync("hi");
        await anil.PressesAsync(hindi ? "मेरे पास लंबित" : "My queue");
        await anil.PressesAsync(hindi ? "समेकित करें" : "Consolidate");

        await anil.PressesAsync(hindi ? "कार्यपुस्तिका" : "Workbook");
        Assert.Contains("KCH/DIV-ERN/CREATION/2026/…", anil.Text, StringComparison.Ordinal);
        Assert.Contains("Asha Menon", anil.Text, StringComparison.Ordinal);
        Assert.Contains("9847012345", anil.Text, StringComparison.Ordinal);
        Assert.Contains("Binu Thomas", await AllPagesAsync(anil, hindi ? "अगली पंक्तियाँ" : "Next rows"), StringComparison.Ordinal);

        await anil.PressesAsync(hindi ? "वापस" : "Back");
        await anil.PressesAsync(hindi ? "अग्रेषण पत्र" : "Covering letter");
        Assert.Contains("In terms of paragraph 3 of Circular", anil.Text, StringComparison.Ordinal);
        Assert.Contains("2. Binu Thomas, Inspector", anil.Text, StringComparison.Ordinal);
        await anil.PressesAsync(hindi ? "वापस" : "Back");
        await anil.PressesAsync(hindi ? "कंप्यूटर प्रकोष्ठ को भेजें" : "Send to computer cell");
    }

    [Fact]
    public async Task The_head_finds_sent_batches_and_their_state()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var number = await bot.ReadAsync(db => db.Batches.Select(batch => batch.Number).SingleAsync());
        await bot.Cyril.PressesAsync("Received");

        await bot.Anil.OpensMenuAsync();
        await bot.Anil.PressesUnderMoreAsync("Sent batches");
        Assert.Contains("Received", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync($"Open {number}");
        Assert.Contains("2. Binu Thomas", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Workbook");
        Assert.Contains("Asha Menon", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.SaysAsync(number);
        Assert.True(bot.Anil.Has("Covering letter"), bot.Anil.Text);

        await bot.Deepa.OpensMenuAsync();
        await bot.Deepa.PressesUnderMoreAsync("Sent batches");
        Assert.Contains("Your office has not sent a batch yet.", bot.Deepa.Text, StringComparison.Ordinal);
        await bot.Deepa.SaysAsync(number);
        Assert.Contains("nothing matches", bot.Deepa.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cell.batch", "batch")]
    [InlineData("batch.workbook", "batch")]
    [InlineData("batch.letter", "batch")]
    [InlineData("batch.files", "batch")]
    public async Task The_head_of_another_office_cannot_open_a_batch(string verb, string key)
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var id = await bot.ReadAsync(db => db.Batches.Select(batch => batch.Id).SingleAsync());
        await bot.Deepa.SaysAsync("hi");

        var answer = await bot.Teams.SendAsync(bot.Deepa.Person.Presses(verb, new JsonObject { [key] = id.ToString("N") }));

        Assert.DoesNotContain("Asha", answer.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("KCH/", answer.Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cell_finds_closed_batches_and_a_mail_to_Saksham_Seva_with_workbook_and_scans()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.Cyril.PressesAsync("Files");
        var mail = MimeMessage.Load(await DownloadAsync(bot.Cyril, "Mail to Saksham Seva"));
        Assert.Equal("saksham.seva@icegate.gov.in", mail.To.Mailboxes.Single().Address);
        Assert.Equal("1", mail.Headers["X-Unsent"]);
        Assert.Equal(
            ["01 Service Book p1 Asha Menon.pdf", "02 Service Book p1 Binu Thomas.pdf", "KCH-DIV-ERN-CREATION-2026-01.xlsx"],
            mail.Attachments.Select(part => part.ContentDisposition!.FileName).Order(StringComparer.Ordinal));
        await bot.Cyril.PressesAsync("New links");
        Assert.NotEmpty((await DownloadAsync(bot.Cyril, "Results sheet")).ToArray());

        await bot.Cyril.PressesAsync("Back");
        await bot.Cyril.PressesAsync("Received");
        await bot.Cyril.PressesAsync("Forwarded to Saksham Seva");
        await bot.Cyril.PressesAsync("Record", ("reference", "SS/2026/4711"));
        foreach (var (officer, ssoId) in ((string, string)[])[("Asha Menon", "10231111"), ("Binu Thomas", "10232222")])
        {
            await bot.Cyril.PressesAsync("Enter a result");
            await bot.Cyril.PressesAsync("Record and notify", ("row", bot.Cyril.Choice("row", officer)), ("ssoId", ssoId));
        }

        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Closed batches");
        await bot.Cyril.PressesAsync("Open KCH/DIV-ERN/CREATION/");
        Assert.Contains("10232222", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Correct a result");
    }

    [Fact]
    public async Task A_link_to_a_file_opens_nothing_once_its_person_has_lost_the_post()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.Anil.SaysAsync(await bot.ReadAsync(db => db.Batches.Select(batch => batch.Number).SingleAsync()));
        await bot.Anil.PressesAsync("Files");
        Assert.False(bot.Anil.Has("Mail to Saksham Seva"));
        await bot.DoAsync(async db =>
        {
            await db.Charges.Where(charge => charge.OfficerId == bot.Anil.Person.AadObjectId).ExecuteDeleteAsync();
            return true;
        });

        Assert.Null(await OneTimeLinkScenario.OpenAsync(LinkOf(bot.Anil, "Workbook")));
    }

    private static async Task<string> AllPagesAsync(TeamsChat chat, string next)
    {
        var text = chat.Text;
        while (chat.Has(next))
        {
            await chat.PressesAsync(next);
            text += chat.Text;
        }

        return text;
    }

    private static async Task<MemoryStream> DownloadAsync(TeamsChat chat, string title) =>
        new((await OneTimeLinkScenario.OpenAsync(LinkOf(chat, title)))!);

    private static ShownLink LinkOf(TeamsChat chat, string title) =>
        chat.Links().First(shown => shown.Title.StartsWith(title, StringComparison.Ordinal));
}
