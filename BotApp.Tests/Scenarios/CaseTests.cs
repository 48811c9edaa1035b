using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using BotApp.Notifications;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>Messages and answers from public bug reports, sent to the app as they are. The files are in Cases.</summary>
public sealed class CaseTests
{
    [Fact]
    public async Task C1_a_refused_update_of_an_old_card_does_not_cut_the_head_off()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.AllSentAsync(bot.Clock);
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, Failure("C1_put_403_service_error.json"));
        await bot.Asha.PressesAsync("My requests");
        await bot.Asha.PressesAsync("Open KCH-");
        await bot.Asha.PressesAsync("Add a page");
        await bot.Asha.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"));
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(row => row.Kind == OutboxKinds.RefreshCard && row.LastError == "teams.403.ServiceError"),
            "the refused update");

        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);

        await bot.Anil.SeesAsync("Binu Thomas");
        Assert.Null((await bot.ReadAsync(db => db.Chats.SingleAsync(chat => chat.OfficerId == bot.Anil.Person.AadObjectId))).Unreachable);
        Assert.Empty(bot.Mails);
    }

    [Fact]
    public async Task C2_a_message_to_the_wrong_geo_is_tried_again_then_mailed_and_shown_to_the_cell()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, Failure("C2_post_400_wrong_geo.json"), times: 4);

        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);

        await bot.UntilRetriesAsync(clock, () => bot.Mails.Count == 1, "the mail");
        Assert.Equal("anil@kochi.example.gov.in", Assert.Single((await MimeMessage.LoadAsync(bot.Mails[0])).To.Mailboxes).Address);
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Undelivered (1)");
        Assert.True(bot.Cyril.Has("Send again"));
    }

    [Theory]
    [InlineData("C3_ios_sharing_link.json", "A sharing link came", "शेयरिंग लिंक आया")]
    [InlineData("C4_scan_step_reference.json", "No file came", "कोई फ़ाइल नहीं आई")]
    public async Task C3_and_C4_a_file_that_did_not_come_is_said_above_the_scan_card(string file, string english, string hindi)
    {
        await using var bot = await TestBot.StartAsync();
        await ReachScanAsync(bot.Asha, ("Create a new SSO-ID", "No, never", "Next: scan"));
        await ReachScanAsync(bot.Binu.InHindi(), ("नई SSO-ID", "नहीं", "आगे"));
        foreach (var (officer, sentence, again) in new[]
        {
            (bot.Asha, english, "Photograph the page"), (bot.Binu, hindi, "पृष्ठ की फ़ोटो लें"),
        })
        {
            var message = officer.Person.Says("");
            message["attachments"] = Read(file)["attachments"]!.DeepClone();
            if (message["attachments"]![0]!["content"] is { } content)
            {
                content["downloadUrl"] = bot.Teams.Files.Offer("<!DOCTYPE html><html>Sign in</html>"u8.ToArray());
            }

            await officer.SendsAsync(message);

            Assert.Contains(sentence, officer.Text, StringComparison.Ordinal);
            Assert.Contains(again, officer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("C6_choice_title.json", "Designation", "Inspector")]
    [InlineData("C7_date_iso_time.json", "DateOfBirth", "1994-03-05")]
    public async Task C6_and_C7_an_answer_in_the_form_of_a_phone_is_accepted(string file, string field, string stored)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.InHindi().SaysAsync("hi");
        await bot.Asha.PressesAsync("नई SSO-ID");
        await bot.Asha.PressesAsync("नहीं");
        var press = bot.Asha.Press("आगे", bot.Asha.Fill(CreationScenario.GoodAnswers));
        press["value"]!["action"]!["data"]![field] = (string)Read(file)["data"]![field]!;

        await bot.Teams.SendAsync(press);

        Assert.Equal(stored, (await bot.ReadAsync(db => db.Drafts.SingleAsync())).Answers[field]);
    }

    [Fact]
    public async Task C8_an_empty_member_of_the_attachments_is_ignored()
    {
        await using var bot = await TestBot.StartAsync();
        var message = bot.Asha.Person.Says("menu");
        message["attachments"] = Read("C8_attachments_null_element.json")["attachments"]!.DeepClone();

        await bot.Asha.SendsAsync(message);

        Assert.True(bot.Asha.Has("Create a new SSO-ID"), bot.Asha.Text);
        Assert.Equal(0, bot.Teams.ServerErrors);
    }

    [Fact]
    public void Every_case_is_read_by_a_test()
    {
        var source = string.Concat(Sources().Select(File.ReadAllText));
        var cases = new[] { "Scenarios", "Consolidation" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder, "Cases"))).ToList();

        Assert.True(cases.Count >= 19, $"Only {cases.Count} cases were found.");
        Assert.All(cases, path => Assert.Contains($"\"{Path.GetFileName(path)}\"", source, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "../Consolidation"), "*.cs").Append(here);

    private static async Task ReachScanAsync(TeamsChat officer, (string Flow, string Never, string Next) titles)
    {
        await officer.SaysAsync("hi");
        await officer.PressesAsync(titles.Flow);
        await officer.PressesAsync(titles.Never);
        await officer.PressesAsync(titles.Next, officer.Fill(CreationScenario.GoodAnswers));
    }

    private static ConnectorFailure Failure(string file)
    {
        var answer = Read(file);
        return new ConnectorFailure(
            (int)answer["status"]!,
            (string)answer["body"]!["error"]!["code"]!,
            Page: answer["body"]!.ToJsonString());
    }

    private static JsonObject Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scenarios", "Cases", file)))!.AsObject();
}
