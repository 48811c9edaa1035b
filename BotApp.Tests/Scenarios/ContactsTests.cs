using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class ContactsTests
{
    private const string Question = "Are these contacts still right?";

    [Fact]
    public async Task The_cell_corrects_a_telephone_number_and_officers_see_it_with_its_date()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Contacts");
        Assert.Contains("21-Aug-2017", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Correct: Saksham Seva");
        await bot.Cyril.PressesAsync("Send for confirmation", ("phones", "1800-266-2232, abc"), ("verified", "2026-11-19"));
        Assert.Contains("separated by commas", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Send for confirmation", ("phones", "1800-111-2222"), ("verified", "2026-11-19"));
        Assert.Contains("Waiting for confirmation by Gopal Iyer", bot.Cyril.Text, StringComparison.Ordinal);
        var gopal = await bot.Chat("Gopal Iyer").SeesAsync("Confirm: Contact: Saksham Seva");
        await gopal.PressesAsync("Confirm");

        await bot.Asha.OpensMenuAsync();
        await bot.Asha.PressesAsync("Activate or reset");
        await bot.Asha.PressesAsync("Next", ("problem", "Locked"));
        Assert.Contains("1800-111-2222", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("19-Nov-2026", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(
            gopal.Person.AadObjectId,
            await bot.ReadAsync(db => db.Audit.Where(l => l.Event == "contact.changed").Select(l => l.ActorId).SingleAsync()));
    }

    [Fact]
    public async Task The_cell_corrects_a_contact_in_Hindi_and_a_future_date_is_refused()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var cyril = bot.Cyril.InHindi();
        await cyril.SaysAsync("नमस्ते");
        await cyril.PressesUnderMoreAsync("संपर्क");
        await cyril.PressesAsync("सुधारें: सक्षम सेवा");
        await cyril.PressesAsync("पुष्टि हेतु भेजें", ("mail", "saksham.seva@icegate.gov.in"), ("verified", "2026-11-21"));
        Assert.True(cyril.Has("पुष्टि हेतु भेजें"));
        await cyril.PressesAsync("पुष्टि हेतु भेजें", ("verified", "2026-11-20"));
        var gopal = await bot.Chat("Gopal Iyer").SeesAsync("Confirm: Contact: Saksham Seva");
        await gopal.PressesAsync("Confirm");
        await cyril.SaysAsync("नमस्ते");
        await cyril.PressesUnderMoreAsync("संपर्क");

        Assert.Contains("20-नवंबर-2026", cyril.Text, StringComparison.Ordinal);
        Assert.Equal(
            new DateOnly(2026, 11, 20),
            await bot.ReadAsync(db => db.Contacts.Where(c => c.Key == "saksham-seva").Select(c => c.LastVerifiedOn).SingleAsync()));
    }

    [Fact]
    public async Task An_officer_cannot_change_a_contact_with_a_forged_action()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.OpensMenuAsync();

        await bot.Asha.Person.PressesAsync("contacts.save", new
        {
            key = "saksham-seva",
            mail = "evil@example.com",
            phones = "",
            noteEnglish = "x",
            noteHindi = "x",
            source = "x",
            verified = "2026-11-01",
        });

        Assert.Equal(
            "saksham.seva@icegate.gov.in",
            await bot.ReadAsync(db => db.Contacts.Where(c => c.Key == "saksham-seva").Select(c => c.Mail).SingleAsync()));
    }

    [Fact]
    public async Task Once_a_year_the_Systems_Manager_verifies_the_contacts()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock, settings => settings["Contacts:YearlyReview"] = "true");
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");

        // Due at ten; the bot is restarted and the clock pushed beyond office hours first.
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2027, 3, 31), new TimeOnly(12, 0)));
        await bot.RestartAsync();
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2027, 4, 1), new TimeOnly(22, 0)));
        await bot.AllSentAsync(clock);
        Assert.DoesNotContain(gopal.Person.Received, IsReview);
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2027, 4, 2), new TimeOnly(11, 0)));
        await gopal.SeesAsync(Question);
        await bot.RestartAsync();
        await bot.AllSentAsync(clock);
        Assert.Single(gopal.Person.Received, IsReview);
        Assert.DoesNotContain(bot.Cyril.Person.Received, IsReview);
        Assert.Equal(
            ["contact-review/2028-04-03"],
            await bot.ReadAsync(db => db.Outbox.Where(row => row.Kind == OutboxKinds.ContactReview && row.DoneAt == null)
                .Select(row => row.DedupKey).ToListAsync()));

        await gopal.PressesAsync("Still right");
        Assert.Contains("Verified today: ", gopal.Text, StringComparison.Ordinal);
        Assert.Single(await bot.ReadAsync(db => db.Contacts.Where(contact => contact.LastVerifiedOn == new DateOnly(2027, 4, 2))
            .ToListAsync()));
        Assert.Equal(
            gopal.Person.AadObjectId,
            await bot.ReadAsync(db => db.Audit.Where(line => line.Event == "contact.verified").Select(line => line.ActorId).SingleAsync()));
        await gopal.PressesAsync("Correct: Saksham Seva");
        Assert.True(gopal.Has("Send for confirmation"));

        static bool IsReview(BotActivity heard) =>
            heard.Card is { } card && string.Join('\n', TeamsChat.Words(card)).Contains(Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_is_not_verified_over_a_change_that_waits()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Contacts");
        var right = bot.Cyril.Press("Still right");
        var key = (string)right["value"]!["action"]!["data"]!["key"]!;
        var name = await bot.ReadAsync(db =>
            db.Contacts.Where(contact => contact.Key == key).Select(contact => contact.Name).SingleAsync());
        await bot.Cyril.PressesAsync($"Correct: {name.English}");
        await bot.Cyril.PressesAsync("Send for confirmation", ("phones", "1800-111-2222"));
        await bot.Teams.SendAsync(right);

        Assert.Equal(0, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "contact.verified")));
    }
}
