using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>A row without its scan holds its batch back, until the scan is attached or the row is left out.</summary>
public sealed class MissingScanTests
{
    [Fact]
    public async Task A_row_without_a_scan_holds_the_batch_back_until_the_head_attaches_it_or_leaves_it_out()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Jaya Roy"));
        await bot.Anil.SaysAsync("hi");
        var (asha, binu, jaya) = (
            await bot.ApprovedAsync(bot.Asha.Person.AadObjectId, bot.Anil),
            await bot.ApprovedAsync(bot.Binu.Person.AadObjectId, bot.Anil, withScan: false),
            await bot.ApprovedAsync(RequestScenario.IdOf("Jaya Roy"), bot.Anil, withScan: false));
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        Assert.Contains(
            "2 rows have no scan: 2, 3. No batch is sent with a row that lacks its scan.", bot.Anil.Text, StringComparison.Ordinal);
        Assert.False(bot.Anil.Has("Send to computer cell"));

        // A card from before the rule, or a forged press, sends nothing either.
        var office = (await bot.RequestAsync(asha)).OfficeId.ToString("N");
        await bot.Anil.Person.PressesAsync("batch.send", new { kind = "Creation", rows = "3", office });
        Assert.Equal(0, await bot.ReadAsync(db => db.Batches.CountAsync()));

        await bot.Anil.PressesAsync("Attach the scan", ("request", bot.Anil.Choice("request", "Binu Thomas")));
        await bot.Anil.SendsFileAsync("scan.pdf", SampleFiles.Pdf("Binu Thomas"));
        await bot.Anil.PressesAsync("Finished");
        Assert.Contains("Row 3 has no scan.", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Anil.PressesAsync("Send without 1 row");
        await bot.WaitForMailsAsync();
        Assert.Equal(
            [true, true, false],
            (await Task.WhenAll(((Guid[])[asha, binu, jaya]).Select(bot.RequestAsync))).Select(request => request.BatchId is not null));
        var mail = await MimeMessage.LoadAsync(bot.Mails[0]);
        Assert.Equal(
            ["01 Service Book p1 Asha Menon.pdf", "02 Service Book p1 Binu Thomas.pdf"],
            mail.Attachments.OfType<MimePart>()
                .Select(part => part.FileName)
                .Where(name => name!.EndsWith(".pdf", StringComparison.Ordinal)));

        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        Assert.Contains("Please attach the scans first.", bot.Anil.Text, StringComparison.Ordinal);
        Assert.False(bot.Anil.Has("Send without 1 row"));
        Assert.Equal(Stage.Approved, (await bot.RequestAsync(jaya)).Stage);
    }

    [Fact]
    public async Task Nobody_attaches_scans_to_rows_of_an_office_they_do_not_answer_for()
    {
        await using var bot = await TestBot.StartAsync();
        var id = await bot.ApprovedAsync(bot.Asha.Person.AadObjectId, bot.Anil, withScan: false);
        var office = (await bot.RequestAsync(id)).OfficeId.ToString("N");
        foreach (var stranger in (TeamsChat[])[bot.Deepa, bot.Cyril, bot.Binu])
        {
            await stranger.SaysAsync("hi");
            await stranger.Person.PressesAsync("batch.scan", new { kind = "Creation", office, request = id.ToString("N") });
            await stranger.Person.PressesAsync("paper.scan", new { request = id.ToString("N") });
            await stranger.SendsFileAsync("scan.pdf", SampleFiles.Pdf("forged"));
        }

        // The head opens it for files and is relieved before they arrive.
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Attach the scan", ("request", bot.Anil.Choice("request", "Asha Menon")));
        await bot.RelieveAsync(bot.Anil);
        await bot.Anil.SendsFileAsync("scan.pdf", SampleFiles.Pdf("late"));
        Assert.Equal(0, await bot.ReadAsync(db => db.Attachments.CountAsync()));

        // The office has no head now: the cell sends, so the cell attaches.
        await bot.Cyril.Person.PressesAsync("batch.scan", new { kind = "Creation", office, request = id.ToString("N") });
        await bot.Cyril.SendsFileAsync("scan.pdf", SampleFiles.Pdf("Asha Menon"));
        Assert.Equal(1, await bot.ReadAsync(db => db.Attachments.CountAsync()));
    }
}
