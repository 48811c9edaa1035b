using BotApp.Faq;
using BotApp.OfficeDirectory;
using BotApp.Support;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>
/// Contacts, and answers that name a way to reach somebody, are live once a second person has confirmed them.
/// </summary>
public sealed class SecondPersonTests
{
    private const string OldPhone = "1800-266-2232";
    private const string NewPhone = "1800-111-2222";

    private static readonly (string Id, string Value)[] Toner =
    [
        (EntryDetails.QuestionEnglish, "Where do I get a printer toner cartridge?"),
        (EntryDetails.QuestionHindi, "प्रिंटर का टोनर कार्ट्रिज कहाँ से मिलेगा?"),
        (EntryDetails.ShortEnglish, "Ask the Headquarters stores, extension 204."),
        (EntryDetails.ShortHindi, "मुख्यालय भंडार से फ़ोन ९८४७०१२३४५ पर पूछें।"),
        (EntryDetails.Source, "Office order 12/2026"),
    ];

    [Theory]
    [InlineData("en-IN", "Confirm: Contact: Saksham Seva", "Confirm", "Confirmed: officers now receive this text")]
    [InlineData("hi-IN", "पुष्टि करें: संपर्क: सक्षम सेवा", "पुष्टि करें", "पुष्टि की गई: यह पाठ अब से सभी को मिलेगा")]
    public async Task A_changed_contact_is_live_when_the_Systems_Manager_has_confirmed_it(
        string locale, string ask, string confirm, string confirmed)
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        gopal.Person.Locale = locale;
        await gopal.SaysAsync(locale == "hi-IN" ? "नमस्ते" : "hi");
        await ProposesPhoneAsync(bot.Cyril, NewPhone);
        Assert.Contains("Saksham Seva: Waiting for confirmation by Gopal Iyer.", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("waits for a second person's confirmation", bot.Cyril.Text, StringComparison.Ordinal);

        await gopal.SeesAsync(ask);
        Assert.Contains(OldPhone, gopal.Text, StringComparison.Ordinal);
        Assert.Contains(NewPhone, gopal.Text, StringComparison.Ordinal);
        Assert.Contains("Cyril Jose", gopal.Text, StringComparison.Ordinal);
        Assert.Equal([OldPhone, "1800-121-4560"], await PhonesAsync(bot));
        await gopal.PressesAsync(confirm);
        Assert.Contains(confirmed, gopal.Text, StringComparison.Ordinal);

        await bot.Cyril.SeesAsync("Confirmed: officers now receive this text");
        await bot.Asha.OpensMenuAsync();
        await bot.Asha.PressesAsync("Activate or reset");
        await bot.Asha.PressesAsync("Next", ("problem", "Locked"));
        Assert.Contains(NewPhone, bot.Asha.Text, StringComparison.Ordinal);
        var (cyril, manager) = (bot.Cyril.Person.AadObjectId, gopal.Person.AadObjectId);
        Assert.Equal(
            [("contact.proposed", cyril), ("contact.confirmed", manager), ("contact.changed", manager)],
            (await bot.ReadAsync(db => db.Audit.Where(line => line.Event.StartsWith("contact.")).ToListAsync()))
                .OrderBy(line => line.Event == "contact.proposed" ? 0 : line.Event == "contact.confirmed" ? 1 : 2)
                .Select(line => (line.Event, line.ActorId!.Value)));
    }

    [Fact]
    public async Task An_answer_with_a_number_reaches_its_asker_after_a_refusal_with_a_reason_and_a_confirmation()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Asha.SaysAsync("where do i get a toner cartridge for the printer");
        await bot.Asha.PressesAsync("Ask the cell");
        await ProposesTonerAsync(bot.Cyril);
        Assert.Contains("sent for confirmation", bot.Cyril.Text, StringComparison.Ordinal);

        // Nothing is live, and the author cannot confirm it, not even with a forged press.
        Assert.Equal(134, await bot.ReadAsync(db => db.FaqEntries.CountAsync()));
        Assert.Equal(1, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync(asked => asked.ClosedAt == null)));
        var id = (await bot.ReadAsync(db => db.TextProposals.SingleAsync())).Id;
        var own = await bot.Cyril.Person.PressesAsync("text.confirm", new { proposal = id.ToString("N") });
        Assert.Contains("Nobody confirms a text of their own", own.Text, StringComparison.Ordinal);
        var helpdesk = await bot.Asha.Person.PressesAsync("text.confirm", new { proposal = id.ToString("N") });
        Assert.Contains("What do you need?", helpdesk.Text, StringComparison.Ordinal);
        Assert.Equal(134, await bot.ReadAsync(db => db.FaqEntries.CountAsync()));

        await gopal.SeesAsync("Where do I get a printer toner cartridge?");
        Assert.Contains("९८४७०१२३४५", gopal.Text, StringComparison.Ordinal);
        await gopal.PressesAsync("Refuse");
        Assert.Contains("reason", gopal.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Null((await bot.ReadAsync(db => db.TextProposals.SingleAsync())).Outcome);
        await gopal.PressesAsync("Refuse", (RefuseTextProposal.Reason, "The extension is not in the order."));
        Assert.Contains("Refused", gopal.Text, StringComparison.Ordinal);
        await bot.Cyril.SeesAsync("The extension is not in the order.");

        await ProposesTonerAsync(bot.Cyril);
        await gopal.OpensMenuAsync();
        await gopal.PressesAsync("Answers, contacts and directory to confirm (1)");
        await gopal.PressesAsync("Open");
        await gopal.PressesAsync("Confirm");
        Assert.Contains("Confirmed", gopal.Text, StringComparison.Ordinal);
        await bot.Asha.SeesAsync("extension 204");
        var version = await bot.ReadAsync(db => db.FaqVersions.SingleAsync());
        Assert.Equal((bot.Cyril.Person.AadObjectId, "where-do-i-get-a-printer-toner-cartridge"), (version.ById, version.EntryId));
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync(asked => asked.ClosedAt == null)));
        await gopal.OpensMenuAsync();
        Assert.False(gopal.Has("Answers, contacts and directory to confirm"));
    }

    [Theory]
    [InlineData("en-IN", "answer proposed", "it waits for the confirmation of a second person", "Open the proposal", "Nothing is waiting")]
    [InlineData("hi-IN", "उत्तर प्रस्तावित", "वह दूसरे अधिकारी की पुष्टि हेतु लंबित है", "प्रस्ताव खोलें", "कुछ भी लंबित नहीं है")]
    public async Task The_card_of_a_question_shows_the_answers_that_wait_for_a_second_person(
        string locale, string mark, string waits, string open, string none)
    {
        await using var bot = await TestBot.StartAsync(extraPeople: Devi);
        var devi = bot.ChatWith("Devi Das");
        await bot.Asha.SaysAsync("where do i get a toner cartridge for the printer");
        await bot.Asha.PressesAsync("Ask the cell");
        await bot.Binu.SaysAsync("zzyx qqw plmk vvbn");
        await bot.Binu.PressesAsync("Ask the cell");
        await ProposesTonerAsync(bot.Cyril);
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesAsync("Questions");
        Assert.Contains("answer proposed", bot.Cyril.Text, StringComparison.Ordinal);

        // A second answer to the same question, and none to the other one.
        await OpensToner(bot.Cyril, "Open");
        Assert.Contains("Cyril Jose, ", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Write a new answer");
        await bot.Cyril.PressesAsync(
            "Preview",
            [.. Toner.Select(field => field.Id == EntryDetails.QuestionEnglish ? (field.Id, "Whom do I ask for toner?") : field)]);
        await bot.Cyril.PressesAsync("Send for confirmation");

        devi.Person.Locale = locale;
        await devi.SaysAsync(locale == "hi-IN" ? "नमस्ते" : "hi");
        await devi.PressesAsync(locale == "hi-IN" ? "प्रश्न" : "Questions");
        Assert.Equal(2, devi.Text.Split(mark).Length);
        await OpensToner(devi, locale == "hi-IN" ? "खोलें" : "Open");
        Assert.Equal(3, devi.Text.Split(waits).Length);
        Assert.Equal(3, devi.Text.Split("Cyril Jose, ").Length);
        await devi.PressesAsync(open);
        Assert.Contains("204", devi.Text, StringComparison.Ordinal);
        await devi.PressesAsync(locale == "hi-IN" ? "पुष्टि करें" : "Confirm");

        await devi.SaysAsync(locale == "hi-IN" ? "नमस्ते" : "hi");
        await devi.PressesAsync(locale == "hi-IN" ? "प्रश्न" : "Questions");
        Assert.DoesNotContain(mark, devi.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(none, devi.Text, StringComparison.Ordinal);

        static async Task OpensToner(TeamsChat person, string label) =>
            Assert.Contains("toner", (await person.PressesAsync(label)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_text_replaces_the_undecided_one_and_an_old_card_confirms_nothing()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: Devi);
        var (gopal, devi) = (bot.Chat("Gopal Iyer"), bot.ChatWith("Devi Das"));
        await gopal.SaysAsync("hi");
        await devi.SaysAsync("hi");
        await ProposesPhoneAsync(bot.Cyril, NewPhone);
        await gopal.SeesAsync(NewPhone);
        var old = gopal.Press("Confirm");
        await ProposesPhoneAsync(devi, "1800-333-4444");
        await bot.Cyril.SeesAsync("Replaced by a newer text");

        var late = await bot.Teams.SendAsync(old);

        Assert.Contains("Replaced by a newer text", late.Text, StringComparison.Ordinal);
        Assert.Equal([OldPhone, "1800-121-4560"], await PhonesAsync(bot));
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesAsync("Answers, contacts and directory to confirm (1)");
        await bot.Cyril.PressesAsync("Open");
        var refuse = bot.Cyril.Press("Refuse", (RefuseTextProposal.Reason, "no"));
        await gopal.SeesAsync("1800-333-4444");
        var confirm = gopal.Press("Confirm");
        await gopal.PressesAsync("Confirm");
        Assert.Equal(["1800-333-4444"], await PhonesAsync(bot));

        // A second press, and one of the other confirmer who saw the card in time, change nothing.
        confirm["id"] = Guid.NewGuid().ToString();
        Assert.Contains("Confirmed", (await bot.Teams.SendAsync(confirm)).Text, StringComparison.Ordinal);
        var second = await bot.Teams.SendAsync(refuse);
        Assert.Contains("Confirmed: officers now receive this text", second.Text, StringComparison.Ordinal);
        Assert.Contains("Gopal Iyer", second.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "contact.changed")));
        Assert.Equal(
            (1, 1),
            (await bot.ReadAsync(db => db.TextProposals.CountAsync(one => one.Outcome == TextProposalOutcome.Replaced)),
                await bot.ReadAsync(db => db.TextProposals.CountAsync(one => one.Outcome == TextProposalOutcome.Confirmed))));
    }

    [Fact]
    public async Task A_text_that_was_changed_in_the_database_meanwhile_is_not_confirmed_and_the_press_brings_nothing_of_the_card()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await ProposesPhoneAsync(bot.Cyril, NewPhone);
        await gopal.SeesAsync(NewPhone);
        await bot.DoAsync(db => db.Contacts.Where(contact => contact.Key == Contact.SakshamSeva)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Source, "Letter 7")));

        await gopal.PressesAsync("Confirm", ("mail", "evil@example.com"), ("phones", "9999999999"));

        Assert.Contains("The live text has changed", gopal.Text, StringComparison.Ordinal);
        Assert.Equal([OldPhone, "1800-121-4560"], await PhonesAsync(bot));
        await gopal.PressesAsync("Refuse", (RefuseTextProposal.Reason, "Please write it again."));
        Assert.Contains("Refused", gopal.Text, StringComparison.Ordinal);
    }

    /// <summary>A second record of the author in the cell counts as the author.</summary>
    [Fact]
    public async Task Where_only_the_author_is_left_nothing_is_sent_and_nothing_typed_is_lost()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Cyril J Jose", "Cell", "Computer Cell", "Inspector (EDP)"));
        await bot.RelieveAsync(bot.Chat("Gopal Iyer"));

        await ProposesPhoneAsync(bot.Cyril, NewPhone);

        Assert.Contains("needs a second person", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(NewPhone, bot.Cyril.Value("phones"));
        await ProposesTonerAsync(bot.Cyril, question: false);
        Assert.Contains("needs a second person", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(Toner[2].Value, bot.Cyril.Value(Toner[2].Id));
        Assert.Equal(0, await bot.ReadAsync(db => db.TextProposals.CountAsync()));
    }

    [Fact]
    public async Task An_unchanged_contact_and_the_same_proposal_twice_ask_nobody_again()
    {
        await using var bot = await TestBot.StartAsync();
        await ContactFormAsync(bot.Cyril);
        await bot.Cyril.PressesAsync("Send for confirmation");
        Assert.Contains("Nothing has changed.", bot.Cyril.Text, StringComparison.Ordinal);

        await ProposesPhoneAsync(bot.Cyril, NewPhone);
        await ProposesPhoneAsync(bot.Cyril, NewPhone);

        Assert.Equal(1, await bot.ReadAsync(db => db.TextProposals.CountAsync()));
        Assert.Equal(1, await bot.ReadAsync(db => db.Outbox.CountAsync(message => message.Topic == "text.proposed")));
    }

    private static string Devi => RequestScenario.DirectoryLine("Devi Das", "Cell", "Computer Cell", "Inspector (EDP)");

    private static async Task ContactFormAsync(TeamsChat person)
    {
        await person.OpensMenuAsync();
        await person.PressesUnderMoreAsync("Contacts");
        await person.PressesAsync("Correct: Saksham Seva");
    }

    private static async Task ProposesPhoneAsync(TeamsChat person, string phone)
    {
        await ContactFormAsync(person);
        await person.PressesAsync("Send for confirmation", ("phones", phone));
    }

    private static async Task ProposesTonerAsync(TeamsChat person, bool question = true)
    {
        await person.OpensMenuAsync();
        await person.PressesAsync("Questions");
        if (question)
        {
            await person.PressesAsync("Open");
            await person.PressesAsync("Write a new answer");
        }
        else
        {
            await person.PressesAsync("Find and correct");
            await person.PressesAsync("New answer");
        }

        await person.PressesAsync("Preview", Toner);
        Assert.Contains("It contains a telephone number", person.Text, StringComparison.Ordinal);
        await person.PressesAsync("Send for confirmation");
    }

    private static async Task<IReadOnlyList<string>> PhonesAsync(TestBot bot) => await bot.ReadAsync(async db =>
        (await db.Contacts.AsNoTracking().FirstAsync(contact => contact.Key == Contact.SakshamSeva)).Phones);
}
