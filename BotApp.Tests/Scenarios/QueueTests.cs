using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class QueueTests
{
    private static readonly string[] Twenty = [.. Enumerable.Range(0, 20).Select(RequestScenario.NameOf)];

    [Fact]
    public async Task A_head_clears_twenty_requests_with_three_flagged_ones_in_two_decisions()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: string.Concat(Twenty.Select(name => RequestScenario.DirectoryLine(name))));
        for (var number = 0; number < Twenty.Length; number++)
        {
            var born = $"199{number % 10}-0{(number / 10) + 1}-12";
            await bot.SubmitAsync(
                RequestScenario.IdOf(Twenty[number]),
                answers => (number switch
                {
                    4 => answers.With(
                    TemplateField.Designation,
                    "Superintendent"),
                    5 => answers.With(TemplateField.Name, "Somebody Else"),
                    _ => answers
                }).With(
                    TemplateField.DateOfBirth,
                    born),
                withScan: number != 3);
        }

        await bot.Anil.Person.SaysAsync("hi");
        await bot.Anil.SeesAsync("What do you need?");
        Assert.True(bot.Anil.Has("My queue (20)"), string.Join('|', bot.Anil.Buttons));
        await bot.Anil.PressesAsync("My queue");
        Assert.Contains("Passed all checks: 17", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("No scan is attached.", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("The designation differs from the directory: Superintendent / Inspector.", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("The name differs from the directory: Somebody Else / ", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Anil.PressesAsync("Approve 17");
        Assert.Contains("17 approved", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Pick from the list");
        await bot.Anil.PressesAsync("Approve the ticked ones", ("also", string.Join(',', bot.Anil.Choices("also"))));

        Assert.Contains("3 approved", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("My queue (0)", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Equal(20, await bot.ReadAsync(db => db.Requests.CountAsync(r => r.Stage == Stage.Approved)));
        Assert.Equal(
            20,
            await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Event == "request.approved" && l.ActorId == bot.Anil.Person.AadObjectId)));
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
    }

    [Fact]
    public async Task A_request_changed_after_the_list_was_shown_is_not_bulk_approved()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var changed = await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With(TemplateField.DateOfBirth, "1990-01-01"));
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        var press = bot.Anil.Press("Approve 2");

        await bot.Binu.SaysAsync("hi");
        await bot.Binu.Person.PressesAsync("mine.withdraw", new { request = changed.ToString("N"), sure = "yes" });
        var unseen = await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With(TemplateField.DateOfBirth, "1990-01-01"));
        var answer = await bot.Teams.SendAsync(press);

        Assert.Contains("1 approved", answer.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.Withdrawn, Stage.Submitted), ((await bot.RequestAsync(changed)).Stage, (await bot.RequestAsync(unseen)).Stage));

        var again = bot.Anil.Press("Approve 2");
        Assert.Contains("Nothing was approved", (await bot.Teams.SendAsync(again)).Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(unseen)).Stage);
    }

    [Fact]
    public async Task A_duplicate_person_is_flagged_across_offices()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine(
            "Asha R Menon",
            office: "Aluva Division"));
        await bot.SubmitAsync(RequestScenario.IdOf("Asha R Menon"), answers => answers.With(TemplateField.Office, "Aluva Division"));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");

        Assert.Contains("Same name and date of birth as in KCH-2026-900001", bot.Anil.Text, StringComparison.Ordinal);
        Assert.False(bot.Anil.Has("Approve"));
        Assert.True(bot.Anil.Has("Open"));
    }

    [Fact]
    public async Task A_shared_mobile_number_is_flagged_on_the_later_request()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Omana Raj", office: "Aluva Division"));
        var first = await bot.RequestAsync(
            await bot.SubmitAsync(RequestScenario.IdOf("Omana Raj"), answers => answers.With(TemplateField.Mobile, "9447000001")));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With(TemplateField.Mobile, "9447000001"));

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");

        Assert.Contains(
            $"The same mobile number as in {first.Number}, another officer's request.",
            bot.Anil.Text,
            StringComparison.Ordinal);
        Assert.Contains("Passed all checks: 1", bot.Anil.Text, StringComparison.Ordinal);

        // A closed request is not counted.
        await bot.ChatWith("Omana Raj").SaysAsync("hi");
        await bot.ChatWith("Omana Raj").Person.PressesAsync("mine.withdraw", new { request = first.Id.ToString("N"), sure = "yes" });
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        Assert.Contains("Passed all checks: 2", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_queue_is_paged_oldest_first_and_filtered_by_kind()
    {
        var names = Enumerable.Range(0, 28).Select(RequestScenario.NameOf).ToList();
        await using var bot = await TestBot.StartAsync(
            extraPeople: string.Concat(names.Select(name => RequestScenario.DirectoryLine(name))));
        foreach (var name in names)
        {
            await bot.SubmitAsync(RequestScenario.IdOf(name), tell: false);
        }

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        Assert.Contains(names[0], bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(names[25], bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Next page");
        Assert.Contains("Passed all checks: 3", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains(names[25], bot.Anil.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(names[0] + ";", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("From the beginning");
        Assert.Contains(names[0], bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_of_an_office_without_a_head_go_to_the_cell_and_then_to_the_systems_manager()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.RelieveAsync(bot.Anil);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Cyril.SeesAfterHiAsync("queue", "My queue (1)");

        await bot.RelieveAsync(bot.Cyril);
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SeesAfterHiAsync("queue", "My queue (1)");
        await bot.Cyril.SeesAfterHiAsync("queue", "My queue (0)");
        await bot.Anil.SeesAfterHiAsync("queue", "My queue (0)");
    }

    [Fact]
    public async Task More_than_three_pending_requests_are_sent_as_one_list_that_is_kept_current()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: string.Concat(Twenty.Select(name => RequestScenario.DirectoryLine(name))));
        await bot.Anil.SaysAsync("hi");
        var first = new List<Guid>();
        foreach (var name in Twenty[..3])
        {
            first.Add(
                await bot.SubmitAsync(
                    RequestScenario.IdOf(name),
                    answers => answers.With(TemplateField.DateOfBirth, $"1990-01-{first.Count + 10}")));
        }

        await bot.UntilAsync(
            db => db.CardMessages.CountAsync(c => c.ActivityId != null)
                .ContinueWith(count => count.GetAwaiter().GetResult() == 3, TaskScheduler.Default),
            "three single cards");
        foreach (var name in Twenty[3..6])
        {
            await bot.SubmitAsync(
                RequestScenario.IdOf(name),
                answers => answers.With(TemplateField.DateOfBirth, $"1991-0{Array.IndexOf(Twenty, name)}-10"));
        }

        await bot.Anil.SeesAsync("My queue (");
        await bot.Anil.Person.HearsAsync(
            heard => heard.Card?.ToJsonString().Contains("My queue (6)", StringComparison.Ordinal) == true,
            TimeSpan.FromSeconds(20));
        Assert.Single(
            bot.Anil.Person.Received,
            heard => heard.Kind == "Post"
                && heard.Card?.ToJsonString().Contains("My queue (", StringComparison.Ordinal) == true
                && heard.Card.ToJsonString().Contains("queue.approve", StringComparison.Ordinal));
        Assert.Equal(
            3,
            bot.Anil.Person.Received.Count(heard =>
                heard.Kind == "Post" && heard.Card?.ToJsonString().Contains("approval.approve", StringComparison.Ordinal) == true));

        // A decision on a single card; the first update of the list fails and the retry shows it.
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, ConnectorFailure.TooMany(TimeSpan.FromSeconds(1)), times: 2);
        var card = await bot.ReadAsync(db => db.CardMessages.Where(c => c.Subject == first[0]).Select(c => c.Id).SingleAsync());
        await bot.Anil.Person.PressesAsync("approval.approve", new { card = card.ToString("N") });
        await bot.Anil.Person.HearsAsync(
            heard => heard.Kind == "Update" && heard.Card?.ToJsonString().Contains("My queue (5)", StringComparison.Ordinal) == true,
            TimeSpan.FromSeconds(30));
    }
}

internal static class QueueSteps
{
    /// <summary>Sends a verb directly and asserts the text of the answer.</summary>
    public static async Task SeesAfterHiAsync(this TeamsChat chat, string verb, string words)
    {
        await chat.SaysAsync("hi");
        var answer = await chat.Person.PressesAsync(verb);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }
}
