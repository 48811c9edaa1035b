using BotApp.Audit;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>The command <c>decide-request</c> beside a running bot.</summary>
public sealed class DecideRequestTests
{
    [Fact]
    public async Task Two_named_officers_decide_through_the_operator_only_where_nobody_in_the_directory_is_left()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        foreach (var person in (TeamsChat[])[bot.Anil, bot.Deepa, gopal])
        {
            await person.SaysAsync("hi");
        }

        await bot.RelieveAsync(bot.Cyril);
        var (own, other) = (await bot.SubmitAsync(gopal.Person.AadObjectId), await bot.SubmitAsync(bot.Asha.Person.AadObjectId));
        var numbers = ((await bot.RequestAsync(own)).Number, Other: (await bot.RequestAsync(other)).Number);
        var (listed, waiting) = await bot.RunsCommandAsync("decide-request");
        Assert.True(listed == 0, waiting);
        Assert.Contains(numbers.Number, waiting, StringComparison.Ordinal);
        Assert.DoesNotContain(numbers.Other, waiting, StringComparison.Ordinal);

        await RefusesAsync(numbers.Other, "Anil Kumar", "--approve", "--by", "Anil Kumar", "--confirmed-by", "Deepa Nair");
        await RefusesAsync(numbers.Number, "your own request", "--approve", "--by", "Gopal Iyer", "--confirmed-by", "Deepa Nair");
        await RefusesAsync(numbers.Number, "two different officers", "--approve", "--by", "Anil Kumar", "--confirmed-by", "Anil Kumar");
        await RefusesAsync(numbers.Number, "two different officers", "--approve", "--by", "Anil Kumar");
        await RefusesAsync(numbers.Number, "Give one of", "--approve", "--refuse", "no", "--by", "Anil Kumar");
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(own)).Stage);

        string[] named = ["--by", "Anil Kumar", "--confirmed-by", "deepa@kochi.example.gov.in"];
        var (code, said) = await bot.RunsCommandAsync(["decide-request", numbers.Number, "--approve", .. named]);
        Assert.True(code == 0, said);
        var decided = await bot.RequestAsync(own);
        Assert.Equal(
            (Stage.Approved, (Guid?)bot.Anil.Person.AadObjectId, (Guid?)bot.Deepa.Person.AadObjectId),
            (decided.Stage, decided.DecidedById, decided.CodecidedById));
        await gopal.SeesAsync("Approved");
        foreach (var told in (TeamsChat[])[bot.Anil, bot.Deepa])
        {
            await told.SeesAsync("Recorded for two officers");
            Assert.Contains("Anil Kumar, Deepa Nair", told.Text, StringComparison.Ordinal);
        }

        Assert.Contains(
            $"with {bot.Deepa.Person.AadObjectId:N} through the operator",
            await bot.ReadAsync(db => db.Audit.Where(line => line.Subject == own && line.Event == "request.approved")
                .Select(line => line.Detail)
                .SingleAsync()),
            StringComparison.Ordinal);
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));

        Task RefusesAsync(string number, string why, params string[] options) => DecideRequestTests.RefusesAsync(bot, number, why, options);
    }

    [Fact]
    public async Task Two_named_officers_refuse_a_request_with_a_reason_that_its_officer_reads()
    {
        await using var bot = await TestBot.StartAsync();
        var (elsa, gopal) = (bot.Chat("Elsa Paul"), bot.Chat("Gopal Iyer"));
        foreach (var person in (TeamsChat[])[bot.Anil, bot.Deepa, gopal])
        {
            await person.SaysAsync("hi");
        }

        await bot.RelieveAsync(bot.Cyril);
        await bot.GiveChargeAsync(elsa, (await bot.PostOfAsync(gopal)).Id, ChargeKind.Link);
        var (own, other) = (await bot.SubmitAsync(gopal.Person.AadObjectId), await bot.SubmitAsync(bot.Asha.Person.AadObjectId));
        var (number, others) = ((await bot.RequestAsync(own)).Number, (await bot.RequestAsync(other)).Number);

        string[] refuse = ["--refuse", "Not eligible yet"];
        await RefusesAsync(bot, others, "Anil Kumar", [.. refuse, "--by", "Anil Kumar", "--confirmed-by", "Deepa Nair"]);
        foreach (var (first, second) in ((string, string)[])[("Gopal Iyer", "Deepa Nair"), ("Deepa Nair", "Gopal Iyer")])
        {
            await RefusesAsync(bot, number, "your own request", [.. refuse, "--by", first, "--confirmed-by", second]);
        }

        foreach (var (first, second) in ((string, string)[])[("Elsa Paul", "Deepa Nair"), ("Deepa Nair", "Elsa Paul")])
        {
            await RefusesAsync(bot, number, "link officer", [.. refuse, "--by", first, "--confirmed-by", second]);
        }

        await RefusesAsync(bot, number, "two different officers", [.. refuse, "--by", "Deepa Nair", "--confirmed-by", "Nobody Known"]);
        await RefusesAsync(bot, number, "two different officers", refuse);
        await RefusesAsync(bot, number, "Give one of", "--refuse", "", "--by", "Anil Kumar", "--confirmed-by", "Deepa Nair");
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(own)).Stage);

        string[] named = ["--by", "Anil Kumar", "--confirmed-by", "Deepa Nair"];
        var (code, said) = await bot.RunsCommandAsync(["decide-request", number, .. refuse, .. named]);
        Assert.True(code == 0, said);
        Assert.Contains($"{number}: Refused", said, StringComparison.Ordinal);
        await gopal.SeesAsync("Not eligible yet");
        await ToldAsync(bot, number);
        var refused = await bot.RequestAsync(own);
        Assert.Equal(
            (Stage.Refused, (Guid?)bot.Anil.Person.AadObjectId, (Guid?)bot.Deepa.Person.AadObjectId, (DateTimeOffset?)null),
            (refused.Stage, refused.DecidedById, refused.CodecidedById, refused.UndoUntil));
        await IsAuditedAsync(bot, own, Stage.Refused);
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(other)).Stage);

        // Decided once: the same command again changes nothing.
        await RefusesAsync(bot, number, "Nothing was changed", [.. refuse, .. named]);
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
    }

    [Fact]
    public async Task Two_named_officers_record_the_result_that_nobody_in_the_directory_may_record()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        foreach (var person in (TeamsChat[])[bot.Anil, bot.Deepa, gopal])
        {
            await person.SaysAsync("hi");
        }

        await gopal.FilesReportAsync("Joining");
        await bot.Chat("Elsa Paul").FilesReportAsync("Joining");
        await bot.RelieveAsync(bot.Cyril);
        var reports = await bot.ReadAsync(db => db.Requests.AsNoTracking().ToListAsync());
        var (own, other) = (
            reports.Single(report => report.MakerId == gopal.Person.AadObjectId),
            reports.Single(report => report.MakerId != gopal.Person.AadObjectId));
        var (listed, waiting) = await bot.RunsCommandAsync("decide-request");
        Assert.True(listed == 0, waiting);
        Assert.Contains(own.Number, waiting, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Number, waiting, StringComparison.Ordinal);

        string[] complete = ["--complete", "Mapped to Range II"];
        await RefusesAsync(bot, other.Number, "Gopal Iyer", [.. complete, "--by", "Anil Kumar", "--confirmed-by", "Deepa Nair"]);
        foreach (var (first, second) in ((string, string)[])[("Gopal Iyer", "Deepa Nair"), ("Deepa Nair", "Gopal Iyer")])
        {
            await RefusesAsync(bot, own.Number, "your own request", [.. complete, "--by", first, "--confirmed-by", second]);
        }

        await RefusesAsync(bot, own.Number, "two different officers", [.. complete, "--by", "Anil Kumar"]);
        await RefusesAsync(bot, own.Number, "Give one of", "--complete", "", "--by", "Anil Kumar", "--confirmed-by", "Deepa Nair");
        await RefusesAsync(
            bot, own.Number, "Nothing was changed", "--refuse", "Wrong office", "--by", "Anil Kumar", "--confirmed-by", "Deepa Nair");
        Assert.Equal(Stage.WithCell, (await bot.RequestAsync(own.Id)).Stage);

        string[] named = ["--by", "Anil Kumar", "--confirmed-by", "Deepa Nair"];
        var (code, said) = await bot.RunsCommandAsync(["decide-request", own.Number, .. complete, .. named]);
        Assert.True(code == 0, said);
        await gopal.SeesAsync("Mapped to Range II");
        await ToldAsync(bot, own.Number);
        var done = await bot.RequestAsync(own.Id);
        Assert.Equal(
            (Stage.Done, "Mapped to Range II", (Guid?)bot.Anil.Person.AadObjectId, (Guid?)bot.Deepa.Person.AadObjectId),
            (done.Stage, done.Outcome, done.CompletedById, done.CocompletedById));
        await IsAuditedAsync(bot, own.Id, Stage.Done);
        Assert.Equal(Stage.WithCell, (await bot.RequestAsync(other.Id)).Stage);

        await RefusesAsync(bot, own.Number, "Nothing was changed", [.. complete, .. named]);
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
    }

    private static async Task RefusesAsync(TestBot bot, string number, string why, params string[] options)
    {
        var (refused, words) = await bot.RunsCommandAsync(["decide-request", number, .. options]);
        Assert.Equal(1, refused);
        Assert.Contains(why, words, StringComparison.Ordinal);
    }

    private static async Task ToldAsync(TestBot bot, string number)
    {
        foreach (var told in (TeamsChat[])[bot.Anil, bot.Deepa])
        {
            await told.SeesAsync("Recorded for two officers");
            Assert.Contains("Anil Kumar, Deepa Nair", told.Text, StringComparison.Ordinal);
            Assert.Contains(number, told.Text, StringComparison.Ordinal);
        }
    }

    private static async Task IsAuditedAsync(TestBot bot, Guid request, Stage stage)
    {
        var line = await bot.ReadAsync(db => db.Audit.SingleAsync(one => one.Subject == request && one.Event == stage.AuditEvent()));
        Assert.Equal(bot.Anil.Person.AadObjectId, line.ActorId);
        Assert.Contains($"with {bot.Deepa.Person.AadObjectId:N} through the operator", line.Detail, StringComparison.Ordinal);
    }
}
