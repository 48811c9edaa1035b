using BotApp.Basics;
using BotApp.Compliance;
using BotApp.Notifications;
using BotApp.OfficeCalendar;
using BotApp.OfficeDirectory;
using BotApp.Support;
using BotApp.TextProposals;
using BotApp.Uploads.TemplateLoading;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>What the computer cell and the Systems Manager press.</summary>
internal static partial class EveryVerbScenario
{
    /// <summary>The batch of the month: its results are recorded.</summary>
    private static async Task LooksAtBatchAsync(TestBot bot)
    {
        var batch = (await bot.ReadAsync(db => db.Batches.OrderBy(b => b.MadeAt).Select(b => b.Id).FirstAsync())).ToString("N");
        await bot.Cyril.Person.PressesAsync("cell.documents", new { batch });
        await bot.Cyril.Person.PressesAsync("batch.files", new { batch });
        await bot.Cyril.Person.PressesAsync("batch.try-mail", new { batch });
        var row = (await bot.ReadAsync(db => db.Requests.Where(request => request.BatchRow == 1)
            .OrderBy(request => request.SubmittedAt).Select(request => request.Id).FirstAsync())).ToString("N");
        await bot.Cyril.Person.PressesAsync(
            "results.correct", new { batch, row, filled = "yes", ssoId = "10231112", reason = "misread" });
    }

    private static async Task ExportsComplianceAsync(TestBot bot) =>
        Assert.NotNull((await bot.Cyril.Person.PressesAsync(ExportCompliance.Verb)).Card);

    private static Task ListsOfficersAsync(TestBot bot) => bot.AnswersListedCheckInAsync(bot.Chat("Elsa Paul"));

    private static async Task LoadsTemplateAsync(TestBot bot)
    {
        await bot.Cyril.SendsFileAsync("creation 2026.xlsx", TemplateLoadingTests.NewTemplate());
        await bot.Cyril.PressesAsync("Headings or data are elsewhere");
        await bot.Cyril.PressesAsync("Read again", ("row", "2"));
        await bot.Cyril.PressesAsync("Discard");
        await bot.Cyril.SendsFileAsync("creation 2026.xlsx", TemplateLoadingTests.NewTemplate());
        await bot.Cyril.PressesAsync(
            "Correct the column", (CorrectColumn.Chosen, bot.Cyril.Choice(CorrectColumn.Chosen, "Blood group")));
        await bot.Cyril.PressesAsync("Correct", ("answerKind", "Choice"), ("choices", "O+; A+; B+"), ("required", "no"));
        await bot.Cyril.PressesAsync("Next: the officer's form");
        await bot.Cyril.PressesAsync("Next: a filled sample");
        await bot.Cyril.PressesAsync("Confirm");
    }

    /// <summary>Elsa gets the additional charge of a post with a thousand open requests.</summary>
    private static async Task ChangesChargeAsync(TestBot bot)
    {
        var gopal = bot.Gopal();
        await ProposesAsync();
        await bot.Cyril.PressesAsync("Discard");
        await ProposesAsync();
        await bot.Cyril.SendsOfficeOrderAsync();
        await gopal.SeesAsync("Confirm a change of charge?");
        var confirm = gopal.Press("Confirm");
        await gopal.PressesAsync("Open the office order");
        await bot.Teams.SendAsync(confirm);

        async Task ProposesAsync()
        {
            var post = (await bot.PostOfAsync(bot.Deepa)).Id.ToString("N");
            var day = OfficeTime.ToIso(OfficeTime.DayOf(bot.Clock.GetUtcNow()));
            await bot.Cyril.OpensMenuAsync();
            await bot.Cyril.PressesUnderMoreAsync("Charge of a head");
            await bot.Cyril.PressesAsync(
                bot.Cyril.Buttons.First(button => button is "Propose"),
                ("post", post), ("what", "Additional"), ("officer", "elsa@kochi.example.gov.in"), ("day", day), ("half", "Forenoon"),
                ("order", "Estt. 12/2026"));
        }
    }

    private static async Task ChangesContactAsync(TestBot bot)
    {
        var gopal = bot.Gopal();
        await bot.DoAsync(async db =>
        {
            // The yearly review, where it is on.
            if (await db.Outbox.FirstOrDefaultAsync(row => row.Kind == OutboxKinds.ContactReview && row.DoneAt == null) is { } review)
            {
                review.DueAt = bot.Clock.GetUtcNow();
            }

            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        foreach (var (phone, answer) in (IEnumerable<(string, string)>)[("1800-111-2222", "Confirm"), ("1800-333-4444", "Refuse")])
        {
            await bot.Cyril.OpensMenuAsync();
            await bot.Cyril.PressesUnderMoreAsync("Contacts");
            await bot.Cyril.PressesAsync("Still right");
            await bot.Cyril.PressesAsync("Correct: Saksham Seva");
            await bot.Cyril.PressesAsync("Send for confirmation", ("phones", phone));
            await gopal.SeesAsync(phone);
            await gopal.PressesAsync(answer, (RefuseTextProposal.Reason, "Not in the order"));
        }
    }

    private static async Task ImportsEntriesAsync(TestBot bot)
    {
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesAsync("Questions");
        await bot.Cyril.PressesAsync("Find and correct");
        await bot.Cyril.PressesAsync("All as Excel");
        var file = await OneTimeLinkScenario.OpenAsync(bot.Cyril.Links().Single());
        await bot.Cyril.SendsFileAsync("FAQ.xlsx", EntriesWorkbookTests.Worked(file!));
        await bot.Cyril.PressesAsync("Import 2");
    }

    private static async Task ImportsDirectoryAsync(TestBot bot)
    {
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Directory");
        await bot.Cyril.PressesAsync("Directory in Excel");
        var file = await OneTimeLinkScenario.OpenAsync(bot.Cyril.Links().Single());
        await bot.Cyril.SendsFileAsync("directory.xlsx", DirectoryUploadTests.WithHeadInHindi(file!));
        await bot.Cyril.PressesAsync("Send for confirmation");
        await bot.Cyril.PressesAsync("Directory");
        await bot.Cyril.PressesAsync("Add or close one");
        await bot.Cyril.PressesAsync("Add a post");
        await bot.Cyril.PressesAsync(
            "Preview",
            (DirectoryColumn.Office, bot.Cyril.Choice(DirectoryColumn.Office, "Aluva Division")),
            (DirectoryColumn.Role, nameof(Role.Head)),
            (DirectoryColumn.Name, "DC Aluva II"));
        await bot.Cyril.PressesAsync("Change");
        await bot.Cyril.PressesAsync("Preview");
        await bot.Cyril.PressesAsync("Send for confirmation");
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Directory");
        await bot.Cyril.PressesAsync("Holidays and reminders");
        await bot.Cyril.PressesAsync("Edit the steps");
        await bot.Cyril.PressesAsync("Send for confirmation", (SaveSteps.Escalate, "6"));
        var year = OfficeTime.DayOf(bot.Clock.GetUtcNow()).Year + 1;
        await bot.Cyril.PressesAsync($"Edit {year}");
        await bot.Cyril.PressesAsync("Send for confirmation", (SaveHolidays.Days, $"{year}-05-05 Office day / कार्यालय दिवस"));
    }

    /// <summary>Two notices that nobody took.</summary>
    private static async Task SettlesUndeliveredAsync(TestBot bot)
    {
        foreach (var press in (string[])["Send again", "Close"])
        {
            await bot.DoAsync(async db =>
            {
                var now = bot.Clock.GetUtcNow();
                var row = OutboxMessage.Notify(
                    NotificationTopics.RequestStageChanged, Guid.NewGuid(), 1, bot.Asha.Person.AadObjectId, now.AddDays(-1));
                (row.DeadAt, row.LastFailure) = (now, FailureReason.TeamsRefused);
                db.Outbox.Add(row);
                return await db.SaveAsync(now, default);
            });
            await bot.Cyril.OpensMenuAsync();
            await bot.Cyril.PressesAsync("Undelivered");
            await bot.Cyril.PressesAsync(press);
        }

        await bot.Gopal().Person.PressesAsync("overdue.remind");
    }

    private static async Task AnswersLateAsync(TestBot bot)
    {
        var officer = bot.Officer(5);
        await officer.SaysAsync("hi");
        bot.Teams.Connector.Fail(officer.Person.ConversationId, ConnectorFailure.TooMany(TimeSpan.FromSeconds(2)));
        await officer.Person.SaysAsync("hi");
        await officer.SeesAsync("What do you need?");
    }

    private static async Task ClosesAndErasesAsync(TestBot bot)
    {
        var (gopal, who) = (bot.Gopal(), RequestScenario.IdOf(Officers[6]).ToString());
        await FindsAsync(gopal, who);
        await gopal.PressesAsync("Set a legal hold", ("reason", "OA 123/2026"));
        await gopal.PressesAsync("Lift the legal hold", ("reason", "Disposed of"));
        await FindsAsync(bot.Cyril, who);
        await bot.Cyril.PressesAsync("Data in Excel");
        await FindsAsync(bot.Cyril, who);
        await bot.Cyril.PressesAsync("Close: has left");
        await bot.Cyril.PressesAsync("Close");
        await bot.Cyril.PressesAsync("Erase");
        await bot.Cyril.PressesAsync("Propose to the Systems Manager");
        await gopal.SeesAsync("Confirm the erasure?");
        await gopal.PressesAsync("Confirm");
        await bot.UntilAsync(db => db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.ErasePerson && m.DoneAt != null), "the person is erased");

        static async Task FindsAsync(TeamsChat by, string id)
        {
            await by.OpensMenuAsync();
            await by.PressesUnderMoreAsync("Data of a person");
            await by.PressesAsync("Find", ("who", id));
        }
    }
}
