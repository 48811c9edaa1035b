using BotApp.Faq;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Requests.Navigation;
using BotApp.Support;
using BotApp.Uploads.TemplateLoading;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>A card that somebody is working on is never redrawn by what somebody else does, and what was typed is there again.</summary>
public sealed class OpenFormTests
{
    private static readonly (string Id, string Value)[] Written =
    [
        (EntryDetails.QuestionEnglish, "Where is the zebra toner form?"),
        (EntryDetails.QuestionHindi, "टोनर प्रपत्र कहाँ मिलेगा?"),
        (EntryDetails.ShortEnglish, "In the EDP section."),
        (EntryDetails.ShortHindi, "ई.डी.पी. अनुभाग में।"),
        (EntryDetails.Source, "Office order 4/2026"),
    ];

    private static readonly string[] News = [OutboxKinds.Notification, OutboxKinds.RefreshCard];

    [Theory]
    [InlineData("Return", "reason")]
    [InlineData("Refuse", "reason")]
    [InlineData("Ask the officer", "question")]
    public async Task A_form_of_the_head_stays_while_its_request_changes_and_others_come_in(string form, string input)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.OpensMenuAsync();
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await QuietAsync(bot);
        await bot.Anil.PressesAsync(form);
        var message = bot.Anil.Message!;
        var before = UpdatesOf(bot.Anil, message);

        await bot.Asha.PressesAsync("My requests");
        await bot.Asha.PressesAsync("Open KCH-");
        await bot.Asha.PressesAsync("Add a page");
        await bot.Asha.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"));
        await bot.Binu.FilesCreationAsync();
        await bot.Anil.Person.HearsAsync(heard => heard.Card?.ToJsonString().Contains("Binu Thomas", StringComparison.Ordinal) == true);
        await QuietAsync(bot);
        Assert.Equal(before, UpdatesOf(bot.Anil, message));

        // Nobody decides on what they have not seen; what was typed is there again.
        await bot.Anil.PressesAsync(form == "Ask the officer" ? "Ask" : form, (input, "The page is not legible."));
        Assert.Contains("has changed since this card was sent", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("page-2.pdf", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync(form);
        Assert.Equal("The page is not legible.", bot.Anil.Value(input));
        await bot.Anil.PressesAsync(form == "Ask the officer" ? "Ask" : form);
        Assert.DoesNotContain(input, bot.Anil.Inputs);
        Assert.Empty(await bot.ReadAsync(db => db.SavedForms.ToListAsync()));
    }

    [Fact]
    public async Task A_head_who_chooses_from_the_list_hears_of_a_new_request_by_a_new_message()
    {
        var names = Enumerable.Range(0, 6).Select(RequestScenario.NameOf).ToList();
        await using var bot = await TestBot.StartAsync(
            extraPeople: string.Concat(names.Select(name => RequestScenario.DirectoryLine(name))));
        await bot.Anil.OpensMenuAsync();
        for (var number = 0; number < 4; number++)
        {
            await bot.SubmitAsync(
                RequestScenario.IdOf(names[number]),
                answers => answers.With("DateOfBirth", $"1990-01-1{number}"),
                tell: number == 3,
                withScan: number != 1);
        }

        await bot.Anil.SeesAsync("My queue (4)");
        await QuietAsync(bot);
        await bot.Anil.PressesAsync("Pick from the list");
        var (message, before) = (bot.Anil.Message!, UpdatesOf(bot.Anil, bot.Anil.Message!));
        await bot.SubmitAsync(RequestScenario.IdOf(names[4]), answers => answers.With("DateOfBirth", "1990-01-14"));
        await bot.Anil.Person.HearsAsync(
            heard => heard.Kind == "Post" && heard.Card?.ToJsonString().Contains("My queue (5)", StringComparison.Ordinal) == true,
            TimeSpan.FromSeconds(30));
        await bot.SubmitAsync(RequestScenario.IdOf(names[5]), answers => answers.With("DateOfBirth", "1990-01-15"));
        await bot.Anil.Person.HearsAsync(
            heard => heard.Kind == "Update" && heard.Card?.ToJsonString().Contains("My queue (6)", StringComparison.Ordinal) == true,
            TimeSpan.FromSeconds(30));

        Assert.Equal(before, UpdatesOf(bot.Anil, message));
        await bot.Anil.PressesAsync("Approve the ticked ones", ("also", bot.Anil.Choice("also", names[1])));
        Assert.Contains("1 approved", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("My queue (5)", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enter a result", "ssoId")]
    [InlineData("Forwarded to Saksham Seva", "reference")]
    public async Task A_form_of_the_cell_stays_while_the_batch_moves_on_at_another_desk(string form, string input)
    {
        await using var bot = await TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine(
            "Devi Rajan",
            "Cell",
            "Computer Cell",
            "Inspector (EDP)"));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        await QuietAsync(bot);
        await bot.Cyril.PressesAsync(form);
        var (message, before) = (bot.Cyril.Message!, UpdatesOf(bot.Cyril, bot.Cyril.Message!));

        var devi = bot.ChatWith("Devi Rajan");
        await devi.SaysAsync("hi");
        await devi.PressesAsync("Work list");
        await devi.PressesAsync("Open KCH/DIV-ERN/CREATION/");
        await devi.PressesAsync("Received");
        await QuietAsync(bot);
        Assert.Equal(before, UpdatesOf(bot.Cyril, message));

        // Left and opened again, on the phone in Hindi.
        await bot.Cyril.PressesAsync("Back", (input, "10234999"));
        bot.Cyril.Person.Locale = "hi-IN";
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("कार्य सूची");
        await bot.Cyril.PressesAsync("KCH/DIV-ERN/CREATION/2026/01 खोलें");
        await bot.Cyril.PressesAsync(form == "Enter a result" ? "परिणाम दर्ज करें" : "सक्षम सेवा को अग्रेषित");
        Assert.Equal("10234999", bot.Cyril.Value(input));
    }

    [Fact]
    public async Task A_remark_of_the_cell_stays_while_the_head_marks_the_report_and_another_officer_files_one()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        await bot.Anil.OpensMenuAsync();
        await bot.Cyril.OpensMenuAsync();
        await bot.Asha.FilesReportAsync("Relief");
        await bot.Cyril.SeesAsync("Relief");
        await QuietAsync(bot);
        await bot.Cyril.PressesAsync("With a remark");
        var (message, before) = (bot.Cyril.Message!, UpdatesOf(bot.Cyril, bot.Cyril.Message!));
        await bot.Anil.SeesAsync("Marking it replaces the copy");
        await bot.Anil.PressesAsync("Mark to the computer cell");
        await bot.Binu.FilesReportAsync("Joining");
        await QuietAsync(bot);

        Assert.Equal(before, UpdatesOf(bot.Cyril, message));
        await bot.Cyril.PressesAsync("Done", ("remark", "Unmapped in ACES"));
        Assert.Equal(
            "Unmapped in ACES",
            (await bot.ReadAsync(db => db.Requests.SingleAsync(request => request.Stage == Stage.Done))).Outcome);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("mapping")]
    public async Task A_contact_or_a_column_of_the_cell_stays_while_reports_come_in(string form)
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        await bot.Cyril.OpensMenuAsync();
        if (form == "contact")
        {
            await bot.Cyril.PressesUnderMoreAsync("Contacts");
            await bot.Cyril.PressesAsync("Correct: Saksham Seva");
        }
        else
        {
            await bot.Cyril.SendsFileAsync("creation 2026.xlsx", TemplateLoadingTests.NewTemplate());
            await bot.Cyril.PressesAsync(
                "Correct the column",
                (CorrectColumn.Chosen, bot.Cyril.Choice(CorrectColumn.Chosen, "Blood group")));
        }

        var (message, before) = (bot.Cyril.Message!, UpdatesOf(bot.Cyril, bot.Cyril.Message!));
        await bot.Asha.FilesReportAsync("Relief");
        await bot.Binu.FilesReportAsync("Joining");
        await QuietAsync(bot);

        Assert.Equal(before, UpdatesOf(bot.Cyril, message));
        if (form == "contact")
        {
            await bot.Cyril.PressesAsync("Send for confirmation", ("phones", "1800-111-2222, abc"), ("verified", "2026-11-19"));
            Assert.Equal("1800-111-2222, abc", bot.Cyril.Value("phones"));
        }
        else
        {
            await bot.Cyril.PressesAsync("Correct", ("answerKind", "Choice"), ("choices", "O+; A+; B+"), ("required", "no"));
            Assert.Contains("choice from a list (3 entries)", bot.Cyril.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_that_the_cell_is_writing_stays_while_questions_and_reports_come_in_and_a_colleague_saves_another()
    {
        await using var bot = await TestBot.StartAsync(
            ChargeScenario.Friday(), extraPeople: RequestScenario.DirectoryLine("Devi Das", "Cell", "Computer Cell", "Inspector (EDP)"));
        var devi = bot.ChatWith("Devi Das");
        await bot.Cyril.OpensMenuAsync();
        await devi.OpensMenuAsync();
        await bot.Asha.SaysAsync("where is the zebra toner form kept");
        await bot.Asha.PressesAsync("Ask the cell");
        await OpensFormAsync(bot.Cyril);
        await OpensFormAsync(devi);
        await QuietAsync(bot);
        var (message, before) = (bot.Cyril.Message!, UpdatesOf(bot.Cyril, bot.Cyril.Message!));

        await bot.Binu.SaysAsync("who keeps the unicorn register");
        await bot.Binu.PressesAsync("Ask the cell");
        await bot.Asha.FilesReportAsync("Relief");
        await bot.Binu.FilesReportAsync("Joining");
        await devi.PressesAsync("Preview", [.. Written, (EntryDetails.QuestionEnglish, "Where is the giraffe ledger?")]);
        await devi.PressesAsync("Save");
        await QuietAsync(bot);
        Assert.Equal(before, UpdatesOf(bot.Cyril, message));

        await bot.Cyril.PressesAsync("Preview", [.. Written[1..], (EntryDetails.LastVerifiedOn, "2031-01-01")]);
        Assert.Equal(Written[3].Value, bot.Cyril.Value(Written[3].Id));
        await bot.Cyril.PressesAsync("Preview", [.. Written, (EntryDetails.LastVerifiedOn, "2026-11-19")]);
        await bot.Cyril.PressesAsync("Save");
        Assert.Equal(
            2,
            await bot.ReadAsync(db => db.FaqEntries.CountAsync(entry => entry.Id.Contains("giraffe") || entry.Id.Contains("zebra"))));

        static async Task OpensFormAsync(TeamsChat person)
        {
            await person.PressesAsync("Questions");
            await person.PressesAsync("Find and correct");
            await person.PressesAsync("New answer");
        }
    }

    [Fact]
    public async Task A_return_without_a_reason_is_as_it_was_after_the_app_was_closed()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.OpensMenuAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId, answers => answers.With("DateOfBirth", "1990-01-12"));
        await bot.Anil.SeesAsync("Asha Menon");
        await bot.Anil.PressesAsync("Return");
        await bot.Anil.PressesAsync("Return", ("fields", "Mobile,DateOfBirth"));
        Assert.Equal("Mobile,DateOfBirth", bot.Anil.Value("fields"));

        await bot.RestartAsync();
        bot.Anil.Person.Locale = "hi-IN";
        await bot.Anil.Person.SaysAsync("मेरे पास लंबित");
        await bot.Anil.SeesAsync("मेरे पास लंबित (2)");
        await bot.Anil.PressesAsync("सूची में से चुनें");
        await bot.Anil.PressesAsync("खोलें", (OpenApproval.Chosen, bot.Anil.Choice(OpenApproval.Chosen, "Asha")));
        await bot.Anil.PressesAsync("लौटाएँ");
        Assert.Equal("Mobile,DateOfBirth", bot.Anil.Value("fields"));
        await bot.Anil.PressesAsync("अधिकारी को लौटाएँ", ("reason", "कृपया पुनः देखें।"));
        Assert.Equal(1, await bot.ReadAsync(db => db.Requests.CountAsync(request => request.Stage == Stage.Returned)));
    }

    [Fact]
    public async Task A_secret_in_one_field_costs_none_of_the_others_and_is_kept_nowhere()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        var press = bot.Asha.Press(
            "Next: scan",
            ("DateOfBirth", "1995-04-12"),
            ("Mobile", "9847012345"),
            ("Location", "my password is Kochi@1234"));
        Assert.Contains("password", (await bot.Teams.SendAsync(press)).Text, StringComparison.Ordinal);

        await bot.Asha.SaysAsync("my requests");
        await bot.Asha.PressesAsync("Continue: New SSO-ID");
        Assert.Equal(("1995-04-12", "9847012345"), (bot.Asha.Value("DateOfBirth"), bot.Asha.Value("Mobile")));
        Assert.True(string.IsNullOrEmpty(bot.Asha.Value("Location")));
        await bot.Asha.PressesAsync("Start again");
        await bot.Asha.PressesAsync("Discard");
        await bot.Asha.PressesAsync("No, never");
        Assert.True(string.IsNullOrEmpty(bot.Asha.Value("DateOfBirth")));
    }

    private static int UpdatesOf(TeamsChat chat, string message) =>
        chat.Person.Received.Count(heard => heard.Kind == "Update" && heard.Id == message);

    /// <summary>Everything that follows from what happened has been sent.</summary>
    private static Task QuietAsync(TestBot bot) =>
        bot.UntilAsync(
            async db => !await db.Outbox.AnyAsync(row => News.Contains(row.Kind) && row.DoneAt == null && row.DeadAt == null),
            "nothing left to send");
}
