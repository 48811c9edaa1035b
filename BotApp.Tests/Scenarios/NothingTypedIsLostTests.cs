using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Requests.Navigation;
using BotApp.Support;
using BotApp.Uploads.TemplateLoading;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>
/// The walk over all forms of all roles: press something wrong, close the app, come back on the phone in Hindi. What was typed is there
/// after each step.
/// </summary>
public sealed class NothingTypedIsLostTests
{
    [Fact]
    public async Task An_officer_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var form in FormJourney.OfOfficer)
        {
            await WalkAsync(bot, bot.Binu, form);
            if (form.PathBack is not null)
            {
                // One form of a kind at a time: the four charge reports follow each other.
                await bot.Binu.PressesAsync("नए सिरे से आरंभ");
                await bot.Binu.PressesAsync("हटा दें");
            }
        }
    }

    [Fact]
    public async Task A_head_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With("DateOfBirth", "1990-01-12"), tell: false);
        foreach (var form in FormJourney.OfHead)
        {
            await WalkAsync(bot, bot.Anil, form, toRequest: form.Name is "return" or "refuse" or "query");
        }
    }

    [Fact]
    public async Task The_computer_cell_loses_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await bot.Cyril.PressesAsync("Received");
        foreach (var form in FormJourney.OfCell)
        {
            await WalkAsync(bot, bot.Cyril, form);
        }
    }

    [Fact]
    public async Task The_Systems_Manager_and_a_stranger_lose_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var form in FormJourney.OfSystemsManager)
        {
            await WalkAsync(bot, bot.Chat("Gopal Iyer"), form);
        }

        foreach (var form in FormJourney.OfStranger)
        {
            await WalkAsync(bot, bot.Chat("Zoya Khan", Guid.NewGuid()), form);
        }
    }

    [Fact]
    public async Task The_computer_cell_loses_no_remark_and_no_column_of_a_template()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        await bot.Asha.FilesReportAsync("Relief");
        await bot.Binu.FilesReportAsync("Joining");
        await WalkAsync(bot, bot.Cyril, FormJourney.Remark);

        bot.Cyril.Person.Locale = "en-IN";
        await bot.Cyril.SendsFileAsync("creation 2026.xlsx", TemplateLoadingTests.NewTemplate());
        foreach (var column in (string[])[
            bot.Cyril.Choice(CorrectColumn.Chosen, "Blood group"),
            bot.Cyril.Choices(CorrectColumn.Chosen)[1]
        ])
        {
            await WalkAsync(bot, bot.Cyril, FormJourney.Column(column));
        }
    }

    [Fact]
    public async Task Two_officers_lose_no_answer_to_their_heads_question()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.OpensMenuAsync();
        foreach (var officer in (TeamsChat[])[bot.Asha, bot.Binu])
        {
            await officer.OpensMenuAsync();
            await officer.FilesCreationAsync();
            await bot.Anil.SeesAsync("your decision, please");
            await bot.Anil.PressesAsync("Ask the officer");
            await bot.Anil.PressesAsync("Ask", ("question", "Is the spelling as in the Service Book?"));
            await officer.SeesAsync("Is the spelling");
            await WalkAsync(bot, officer, FormJourney.Answer);
        }
    }

    [Fact]
    public async Task The_Systems_Manager_loses_nothing_while_deciding_on_escalated_requests()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With("DateOfBirth", "1990-01-12"));
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 30), new TimeOnly(12, 1)));
        await bot.UntilAsync(async db => await db.Requests.CountAsync(request => request.EscalatedSince != null) == 2, "escalated");
        foreach (var form in FormJourney.OfHead.Where(form => form.Name is "return" or "refuse" or "query"))
        {
            await WalkAsync(bot, bot.Chat("Gopal Iyer"), form, toRequest: true);
        }
    }

    [Fact]
    public async Task Ticks_in_the_lists_of_a_head_are_there_after_the_app_was_closed()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false, withScan: false);
        await bot.SubmitAsync(
            bot.Binu.Person.AadObjectId, answers => answers.With("DateOfBirth", "1990-01-12"), tell: false, withScan: false);
        await OpensAsync(
            bot.Anil,
            [new JourneyStep(new Phrase("My queue", "")), new JourneyStep(new Phrase("Pick from the list", ""))],
            Language.English);
        var both = string.Join(',', bot.Anil.Choices(ApproveAll.Ticked));
        await bot.Anil.PressesAsync("My queue", (ApproveAll.Ticked, both));
        await bot.RestartAsync();
        await OpensAsync(
            bot.Anil,
            [new JourneyStep(new Phrase("", "मेरे पास लंबित")), new JourneyStep(new Phrase("", "सूची में से चुनें"))],
            Language.Hindi);
        Assert.Equal(both, bot.Anil.Value(ApproveAll.Ticked));
        await bot.Anil.PressesAsync("चिह्नित को अनुमोदित करें");

        await bot.Anil.PressesAsync("वापस लेने हेतु चुनें");
        both = string.Join(',', bot.Anil.Choices(UndoApprovals.Ticked));
        await bot.Anil.PressesAsync("मेरे पास लंबित", (UndoApprovals.Ticked, both));
        await bot.RestartAsync();
        await OpensAsync(
            bot.Anil,
            [new JourneyStep(new Phrase("My queue", "")), new JourneyStep(new Phrase("Choose what to undo", ""))],
            Language.English);
        Assert.Equal(both, bot.Anil.Value(UndoApprovals.Ticked));
        await bot.Anil.PressesAsync("Undo the ticked ones");
        Assert.Contains("My queue (2)", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("creation", "New SSO-ID", "नई SSO-ID")]
    [InlineData("relief", "Charge report", "कार्यभार रिपोर्ट")]
    public async Task A_refused_file_costs_neither_scan_nor_answers(string flow, string english, string hindi)
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var continues = new Phrase($"Continue: {english}", $"जारी रखें: {hindi}");
        foreach (var officer in (TeamsChat[])[bot.Asha, bot.Binu])
        {
            await (flow == "creation" ? officer.ReachesCheckAsync() : officer.ReachesReportCheckAsync("Relief"));
            await officer.PressesAsync("Change scans");
            await officer.SendsFileAsync("notes.txt", "no scan"u8.ToArray());
            Assert.Contains("Nothing was added", officer.Text, StringComparison.Ordinal);

            await bot.RestartAsync();
            await OpensAsync(
                officer,
                [
                    new JourneyStep(new Phrase("My requests", "मेरे अनुरोध")),
                    new JourneyStep(continues),
                    new JourneyStep(new Phrase("Next: scan", "आगे: स्कैन प्रति"))
                ],
                Language.Hindi);
            Assert.Contains(".pdf", officer.Text, StringComparison.Ordinal);
            await officer.PressesAsync("आगे: अपने उत्तर जाँच लें");
            await officer.PressesAsync("प्रस्तुत करें");
            Assert.Contains("अनुरोध संख्या KCH-", officer.Text, StringComparison.Ordinal);
        }
    }

    private static async Task WalkAsync(TestBot bot, TeamsChat person, FormJourney form, bool toRequest = false)
    {
        await OpensAsync(person, form.Path, Language.English, toRequest);
        var typed = form.Wrong.Where(input => person.Inputs.Contains(input.Id)).ToArray();
        Assert.NotEmpty(typed);
        await person.PressesAsync(form.Submit.English, typed);
        AssertKept(person, form, typed, "after the mistake");

        await bot.RestartAsync();
        await OpensAsync(person, form.PathBack ?? form.Path, Language.Hindi, toRequest);
        AssertKept(person, form, typed, "on the phone in Hindi");
        await person.PressesAsync(form.Submit.Hindi);
        AssertKept(person, form, typed, "after the same mistake in Hindi");
    }

    private static async Task OpensAsync(TeamsChat person, JourneyStep[] path, Language language, bool toRequest = false)
    {
        person.Person.Locale = language is Language.Hindi ? "hi-IN" : "en-IN";
        await person.Person.SaysAsync("hi");
        await person.SeesAsync(language is Language.Hindi ? "आपको किस कार्य में सहायता चाहिए?" : "What do you need?");
        if (toRequest)
        {
            await person.PressesAsync(language is Language.Hindi ? "मेरे पास लंबित" : "My queue");
            await person.PressesAsync(language is Language.Hindi ? "सूची में से चुनें" : "Pick from the list");
            await person.PressesAsync(
                language is Language.Hindi ? "खोलें" : "Open",
                (OpenApproval.Chosen, person.Choice(OpenApproval.Chosen, "Asha")));
        }

        foreach (var step in toRequest ? path[1..] : path)
        {
            await person.PressesAsync(step.Button.In(language), step.Inputs);
        }
    }

    private static void AssertKept(TeamsChat person, FormJourney form, IEnumerable<(string Id, string Value)> typed, string when)
    {
        foreach (var (id, value) in typed)
        {
            Assert.True(person.Inputs.Contains(id), $"{form.Name}, {when}: no input {id} on:\n{person.Text}");
            Assert.True(
                (person.Value(id) ?? "") == value,
                $"{form.Name}, {when}: {id} is “{person.Value(id)}”, not “{value}”.\n{person.Text}");
        }
    }
}
