using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>
/// Nobody appoints themselves: a change of charge is proposed by one person, confirmed by another, and reported to everybody concerned.
/// </summary>
public sealed class AppointmentTests
{
    [Fact]
    public async Task A_transfer_waits_for_the_Systems_Manager_and_old_and_new_holder_are_told()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        foreach (var person in (TeamsChat[])[bot.Anil, bot.Deepa, bot.Cyril, gopal])
        {
            await person.SaysAsync("hi");
        }

        var post = await bot.PostOfAsync(bot.Anil);
        await ProposeAsync(bot, bot.Cyril, post.Id, "Transfer", "deepa@kochi.example.gov.in");
        Assert.Contains("Waiting for confirmation by Gopal Iyer", bot.Cyril.Text, StringComparison.Ordinal);
        await gopal.SeesAsync("Confirm a change of charge?");
        Assert.Contains("Gives up the post: Anil Kumar", string.Concat(gopal.Text.Split('\n')), StringComparison.Ordinal);
        Assert.Equal([bot.Anil.Person.AadObjectId], await HoldersAsync(bot, post.Id));

        await gopal.PressesAsync("Confirm");
        Assert.Contains("Confirmed", gopal.Text, StringComparison.Ordinal);
        Assert.Equal([bot.Deepa.Person.AadObjectId], await HoldersAsync(bot, post.Id));
        await bot.Anil.SeesAsync("Change of charge");
        await bot.Deepa.SeesAsync("Change of charge");
        Assert.Contains("Proposed by: Cyril Jose", string.Concat(bot.Anil.Text.Split('\n')), StringComparison.Ordinal);

        // A refused proposal changes nothing, and its proposer hears so.
        await ProposeAsync(bot, bot.Cyril, post.Id, "Relief", null);
        await gopal.SeesAsync("Confirm a change of charge?");
        await gopal.PressesAsync("Do not confirm");
        await bot.Cyril.SeesAsync("Not confirmed");
        Assert.Equal([bot.Deepa.Person.AadObjectId], await HoldersAsync(bot, post.Id));
    }

    [Fact]
    public async Task The_confirmer_of_a_change_is_warned_of_an_office_order_that_is_not_a_plain_scan()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        var post = (await bot.PostOfAsync(bot.Anil)).Id;

        await ProposeAsync(bot, bot.Cyril, post, "Additional", "deepa@kochi.example.gov.in");
        await gopal.SeesAsync("Confirm a change of charge?");
        Assert.DoesNotContain("is not a plain scan", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Do not confirm");
        await ProposeAsync(bot, bot.Cyril, post, "Additional", "deepa@kochi.example.gov.in", scan: SamplePdf.Scripted());
        await gopal.SeesAsync("Confirm a change of charge?");

        Assert.Contains("“order.pdf” is not a plain scan: it contains a script; ", gopal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_officer_appoints_themselves_neither_as_head_nor_as_Systems_Manager()
    {
        await using var bot = await TestBot.StartAsync();
        var (cyril, gopal) = (bot.Cyril.InHindi(), bot.Chat("Gopal Iyer"));
        await cyril.SaysAsync("hi");
        foreach (var post in (Post[])[await bot.PostOfAsync(bot.Anil), await bot.PostOfAsync(gopal)])
        {
            foreach (var change in (string[])["Transfer", "Additional"])
            {
                var before = await HoldersAsync(bot, post.Id);
                await ProposeAsync(bot, cyril, post.Id, change, "cyril@kochi.example.gov.in");
                Assert.Contains(
                    "कोई भी अपने ही कार्यभार के परिवर्तन का प्रस्ताव या पुष्टि नहीं करता",
                    cyril.Text,
                    StringComparison.Ordinal);
                Assert.Equal(before, await HoldersAsync(bot, post.Id));
            }
        }

        Assert.Equal(0, await bot.ReadAsync(db => db.ChargeProposals.CountAsync()));
    }

    [Fact]
    public async Task The_post_of_the_Systems_Manager_is_confirmed_by_a_head_of_another_office_only()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        foreach (var person in (TeamsChat[])[bot.Anil, bot.Deepa, bot.Cyril, gopal])
        {
            await person.SaysAsync("hi");
        }

        var post = await bot.PostOfAsync(gopal);
        await ProposeAsync(bot, bot.Cyril, post.Id, "Transfer", "deepa@kochi.example.gov.in");
        var proposal = new { proposal = (await bot.ReadAsync(db => db.ChargeProposals.SingleAsync())).Id.ToString("N"), confirm = "yes" };
        foreach (var concerned in (TeamsChat[])[gopal, bot.Deepa, bot.Cyril, bot.Asha])
        {
            await concerned.Person.PressesAsync("charge.decide", proposal);
            Assert.Equal([gopal.Person.AadObjectId], await HoldersAsync(bot, post.Id));
        }

        await bot.Anil.SeesAsync("Confirm a change of charge?");
        await bot.Anil.PressesAsync("Confirm");
        Assert.Equal([bot.Deepa.Person.AadObjectId], await HoldersAsync(bot, post.Id));
        await gopal.SeesAsync("Change of charge");
    }

    [Fact]
    public async Task A_change_is_at_most_seven_days_back_and_rewrites_no_past_charge()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        var post = await bot.PostOfAsync(bot.Anil);
        await ProposeAsync(bot, bot.Cyril, post.Id, "Transfer", "deepa@kochi.example.gov.in", daysBack: 8);
        Assert.Contains("at most 7 days after its date", bot.Cyril.Text, StringComparison.Ordinal);
        await ProposeAsync(bot, bot.Cyril, post.Id, "Transfer", "deepa@kochi.example.gov.in", order: "");
        Assert.Contains("number and date of the office order", bot.Cyril.Text, StringComparison.Ordinal);

        var begun = (await bot.ReadAsync(db => db.Charges.SingleAsync(charge => charge.PostId == post.Id))).From;
        await ProposeAsync(bot, bot.Cyril, post.Id, "Transfer", "deepa@kochi.example.gov.in", daysBack: 7);
        var before = bot.Clock.GetUtcNow();
        await gopal.SeesAsync("Confirm a change of charge?");
        await gopal.PressesAsync("Confirm");

        var charges = await bot.ReadAsync(db => db.Charges.Where(charge => charge.PostId == post.Id).ToListAsync());
        var (old, next) = (charges.Single(charge => charge.From == begun), charges.Single(charge => charge.From != begun));
        Assert.True(old.Until >= before && next.From >= before, $"{old.Until:O} {next.From:O}");
    }

    private static async Task ProposeAsync(
        TestBot bot, TeamsChat proposer, Guid post, string change, string? officer, int daysBack = 1, string order = "Estt. 12/2026",
        byte[]? scan = null)
    {
        await proposer.Person.PressesAsync("menu");
        await proposer.SaysAsync("hi");
        await proposer.PressesUnderMoreAsync(proposer.Person.Locale == "hi-IN" ? "प्रमुख का कार्यभार" : "Charge of a head");
        var day = OfficeTime.ToIso(OfficeTime.DayOf(bot.Clock.GetUtcNow()).AddDays(-daysBack));
        await proposer.PressesAsync(
            proposer.Buttons.First(button => button is "Propose" or "प्रस्तावित करें"),
            [
                ("post", post.ToString("N")), ("what", change), .. officer is null ? [] : new[] { ("officer", officer) },
                ("day", day), ("half", "Forenoon"), ("order", order),
            ]);
        if (proposer.Has("Discard"))
        {
            await proposer.SendsOfficeOrderAsync(scan);
        }
    }

    private static Task<List<Guid>> HoldersAsync(TestBot bot, Guid post)
    {
        var now = bot.Clock.GetUtcNow();
        return bot.ReadAsync(db => db.Charges
            .Where(charge => charge.PostId == post && charge.From <= now && (charge.Until == null || charge.Until > now))
            .Select(charge => charge.OfficerId)
            .ToListAsync());
    }
}
