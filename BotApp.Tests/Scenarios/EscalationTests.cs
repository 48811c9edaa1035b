using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>After five working days the next higher post may decide as well as the head.</summary>
public sealed class EscalationTests
{
    [Fact]
    public async Task The_systems_manager_decides_overdue_requests_and_can_undo()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        Assert.Contains("My queue (0)", (await gopal.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "This request was not found",
            (await gopal.Person.PressesAsync("approval.open", new { request = id.ToString("N") })).Text,
            StringComparison.Ordinal);

        await EscalatedAsync(bot, clock, id);
        await gopal.SeesAsync("No decision yet");
        Assert.Contains(
            "AC Ernakulam Division (Anil Kumar), and as overdue also Systems Manager (Gopal Iyer)",
            gopal.Text,
            StringComparison.Ordinal);
        await gopal.PressesAsync("Decide in place");
        Assert.Contains("My queue (1)", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Open KCH-2026-");
        await gopal.PressesAsync("Open documents");
        Assert.NotNull(gopal.Links().Single().Code);
        await gopal.PressesAsync("Back");
        await gopal.PressesAsync("Approve");

        Assert.Contains("Approved by Gopal Iyer for Anil Kumar", gopal.Text, StringComparison.Ordinal);
        var line = await bot.ReadAsync(db => db.Audit.SingleAsync(l => l.Subject == id && l.Event == "request.approved"));
        Assert.Equal((gopal.Person.AadObjectId, (Guid?)bot.Anil.Person.AadObjectId), (line.ActorId!.Value, line.InPlaceOf));
        Assert.Equal((await bot.PostOfAsync(gopal)).Id, line.PostId);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Subject == id && l.Event == "request.escalated")));

        await gopal.PressesAsync("Undo");
        Assert.True(gopal.Has("Refuse"));
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
    }

    [Fact]
    public async Task Concurrent_decisions_of_head_and_systems_manager_have_one_winner()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        var (first, second) = (
            await bot.SubmitAsync(bot.Asha.Person.AadObjectId),
            await bot.SubmitAsync(
                bot.Binu.Person.AadObjectId,
                answers => answers.With(BotApp.Templates.TemplateField.DateOfBirth, "1990-01-01")));
        await EscalatedAsync(bot, clock, first, second);

        foreach (var (head, request) in ((TeamsChat, Guid)[])[(bot.Anil, first), (gopal, first), (bot.Anil, second), (gopal, second)])
        {
            await head.Person.PressesAsync("approval.open", new { request = request.ToString("N") });
        }

        var presses = (await bot.ReadAsync(db => db.CardMessages.Where(c => c.Subject == first).ToListAsync()))
            .DistinctBy(card => card.OfficerId)
            .Select(card => (card.OfficerId == gopal.Person.AadObjectId ? gopal : bot.Anil).Person.Presses(
                "approval.approve",
                new { card = card.Id.ToString("N") }))
                .ToList();
        Assert.Equal(2, presses.Count);
        await Task.WhenAll(presses.Select(press => bot.Teams.SendAsync(press)));
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Subject == first && l.Event == "request.approved")));

        var anils = await bot.ReadAsync(db => db.CardMessages.Where(c => c.Subject == second && c.OfficerId == bot.Anil.Person.AadObjectId)
            .Select(c => c.Id)
            .FirstAsync());
        await bot.Anil.Person.PressesAsync("approval.approve", new { card = anils.ToString("N") });
        var line = await bot.ReadAsync(db => db.Audit.SingleAsync(l => l.Subject == second && l.Event == "request.approved"));
        Assert.Equal((bot.Anil.Person.AadObjectId, (Guid?)null), (line.ActorId!.Value, line.InPlaceOf));
        Assert.Contains("My queue (0)", (await gopal.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escalated_requests_are_bulk_approved_except_the_own_one()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(
            clock,
            extraPeople: RequestScenario.DirectoryLine("Nisha Roy", office: "Aluva Division"));
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        var here = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var there = await bot.SubmitAsync(
            RequestScenario.IdOf("Nisha Roy"),
            answers => answers.With(BotApp.Templates.TemplateField.Office, "Aluva Division")
                .With(BotApp.Templates.TemplateField.DateOfBirth, "1991-01-01"));
        var own = await bot.SubmitAsync(
            bot.Binu.Person.AadObjectId,
            answers => answers.With(BotApp.Templates.TemplateField.DateOfBirth, "1990-01-01"));
        await bot.GiveChargeAsync(bot.Binu, (await bot.PostOfAsync(gopal)).Id, ChargeKind.Link);
        await EscalatedAsync(bot, clock, here, there, own);

        await bot.Binu.SaysAsync("hi");
        await bot.Binu.PressesAsync("My queue (2)");
        Assert.Contains(
            "This request was not found",
            (await bot.Binu.Person.PressesAsync("approval.open", new { request = own.ToString("N") })).Text,
            StringComparison.Ordinal);
        await gopal.Person.SaysAsync("hi");
        await gopal.SeesAsync("What do you need?");
        await gopal.PressesAsync("My queue (3)");
        await gopal.PressesAsync("Approve 3");

        Assert.Contains("3 approved", gopal.Text, StringComparison.Ordinal);
        Assert.Equal(
            [bot.Anil.Person.AadObjectId, bot.Deepa.Person.AadObjectId, bot.Anil.Person.AadObjectId],
            await Task.WhenAll(((Guid[])[here, there, own]).Select(id =>
                bot.ReadAsync(db => db.Audit.Where(l => l.Subject == id && l.Event == "request.approved")
                    .Select(l => l.InPlaceOf!.Value)
                    .SingleAsync()))));
        Assert.True(gopal.Has("Undo all 3"));
    }

    [Fact]
    public async Task A_corrected_request_goes_back_to_the_head_only()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await EscalatedAsync(bot, clock, id);
        Assert.Contains("My queue (1)", (await gopal.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);

        await bot.DoAsync(async db =>
        {
            var (request, now) = (await db.Requests.SingleAsync(), clock.GetUtcNow());
            var head = new ActingOfficer(bot.Anil.Person.AadObjectId, null, null);
            Assert.False(request.Return(head, TestData.NoFacts, [BotApp.Templates.TemplateField.Name], "Please correct", now)
                .IsRefused(out _, out _));
            Assert.False(request.Resubmit(request.MakerId, request.Answers, now.AddMinutes(1)).IsRefused(out _, out _));
            return await db.SaveAsync(now, default);
        });

        Assert.Contains("My queue (0)", (await gopal.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "This request was not found",
            (await gopal.Person.PressesAsync("approval.open", new { request = id.ToString("N") })).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_overdue_is_one_card_that_reminds_and_opens_and_the_officers_hear_of_it()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var (gopal, elsa) = (bot.Chat("Gopal Iyer"), bot.Chat("Elsa Paul"));
        foreach (var person in (TeamsChat[])[gopal, bot.Anil, bot.Cyril, bot.Asha, bot.Binu.InHindi()])
        {
            await person.SaysAsync("hi");
        }

        await elsa.FilesReportAsync("Relief");
        await elsa.FilesReportAsync("TransferOfCharge");
        var first = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var second = await bot.SubmitAsync(
            bot.Binu.Person.AadObjectId, answers => answers.With(BotApp.Templates.TemplateField.DateOfBirth, "1990-01-01"));
        await EscalatedAsync(bot, clock, first, second);

        await gopal.SeesAsync("No decision yet");
        Assert.True(gopal.Text.Split(" Elsa Paul, ").Length == 3, gopal.Text);
        Assert.DoesNotContain("Systems Manager has been", gopal.Text, StringComparison.Ordinal);
        await bot.Asha.SeesAsync("is overdue");
        Assert.Contains("The Systems Manager has been told", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Binu.SeesAsync("सिस्टम प्रबंधक को सूचित किया गया है");
        await elsa.SeesAsync("You have been relieved and are still mapped.");

        await gopal.PressesAsync("Remind");
        Assert.Contains("Reminded: Anil Kumar, Cyril Jose", gopal.Text, StringComparison.Ordinal);
        await bot.Anil.SeesAsync("Reminder: your decision is awaited");
        await bot.Cyril.SeesAsync("OVERDUE, the Systems Manager has been notified");
        var reliefs = await bot.ReadAsync(db => db.Requests.Where(r => r.ClockStart != null).Select(r => r.Number).ToListAsync());
        await gopal.PressesAsync($"Open {reliefs[0]}");
        Assert.Contains("The computer cell has been reminded.", gopal.Text, StringComparison.Ordinal);
        Assert.False(gopal.Has("Done"));
        Assert.Equal(
            1,
            gopal.Person.Received.Count(sent => sent.Kind is "Post"
                && sent.Card?.ToJsonString().Contains("No decision yet", StringComparison.Ordinal) is true));
    }

    /// <summary>Monday noon and five working days: the Monday after.</summary>
    private static async Task EscalatedAsync(TestBot bot, AdjustableClock clock, params Guid[] requests)
    {
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 30), new TimeOnly(12, 1)));
        await bot.UntilAsync(
            async db => await db.Requests.CountAsync(r => requests.Contains(r.Id) && r.EscalatedSince == r.StageSince) == requests.Length,
            "escalated");
    }
}
