using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>Questions in the chat: answered, ambiguous, unanswered, and answered later by the cell.</summary>
public sealed class HelpdeskTests
{
    private static readonly (string Id, string Value)[] Toner =
    [
        (EntryDetails.QuestionEnglish, "Where do I get a printer toner cartridge?"),
        (EntryDetails.QuestionHindi, "प्रिंटर का टोनर कार्ट्रिज कहाँ से मिलेगा?"),
        (EntryDetails.ShortEnglish, "Write an indent to the Headquarters stores."),
        (EntryDetails.ShortHindi, "मुख्यालय भंडार को मांग-पत्र भेजें।"),
        (EntryDetails.Source, "Office order 12/2026"),
    ];

    private static readonly (string Id, string Value)[] Quarters =
    [
        (EntryDetails.QuestionEnglish, "When are quarters allotted?"), (EntryDetails.QuestionHindi, "आवास कब आवंटित होते हैं?"),
        (EntryDetails.ShortEnglish, "Quarters are allotted in April."), (EntryDetails.ShortHindi, "आवास अप्रैल में आवंटित होते हैं।"),
        (EntryDetails.Source, "Office order 3/2026"),
    ];

    [Theory]
    [InlineData("en-IN", "what should I do when my sso id is inactive?", "Last verified on", "👍 Helpful", "Activate or reset my SSO-ID")]
    [InlineData("hi-IN", "SSO-ID निष्क्रिय हो जाए तो किससे संपर्क किया जाए?", "अंतिम सत्यापन तिथि", "👍 उपयोगी", "मेरी SSO-ID सक्रिय")]
    public async Task A_question_gets_the_short_answer_with_source_and_next_step(
        string locale, string words, string verified, string helpful, string flow)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = locale;

        await bot.Asha.SaysAsync(words);

        Assert.Contains("saksham.seva@icegate.gov.in", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("IV/16/22/2017-EDP", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains(verified, bot.Asha.Text, StringComparison.Ordinal);
        Assert.True(bot.Asha.Has(flow));
        Assert.Contains("mailto:saksham.seva@icegate.gov.in", bot.Asha.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("tel:18002662232", bot.Asha.Card.ToJsonString(), StringComparison.Ordinal);
        await bot.Asha.PressesAsync(helpful);
        Assert.True(await bot.ReadAsync(db => db.FaqRatings.Select(rating => rating.Helped).SingleAsync()));
    }

    [Fact]
    public async Task A_typed_request_opens_its_flow_and_a_greeting_opens_the_menu()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.Asha.SaysAsync("I got promoted to Superintendent");
        Assert.DoesNotContain("I have no answer", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("romot", bot.Asha.Text, StringComparison.Ordinal);

        foreach (var greeting in (string[])["hi", "नमस्ते", "menu", "help"])
        {
            await bot.Binu.SaysAsync(greeting);
            Assert.Contains(
                greeting is "नमस्ते" ? "आपको किस कार्य में सहायता चाहिए?" : "What do you need?", bot.Binu.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("I have no answer", bot.Binu.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
    }

    [Fact]
    public async Task A_typed_password_is_reported_and_not_stored()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.Asha.Person.SaysAsync("my password is Kochi@1234");
        await bot.Asha.Person.HearsAsync(heard => heard.Text?.Contains("looks like a password", StringComparison.Ordinal) == true);
        await bot.Asha.SaysAsync("printer toner cartridge khatam");
        await bot.Asha.PressesAsync("Ask the cell", ("question", ""));
        var answer = await bot.Teams.SendAsync(bot.Asha.Press("Send to the cell", (SendQuestion.Question, "my password is Kochi@1234")));

        Assert.Contains("looks like a password", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["printer toner cartridge khatam"],
            await bot.ReadAsync(db => db.UnansweredQuestions.Select(asked => asked.Text).ToListAsync()));
    }

    [Fact]
    public async Task One_answer_to_two_unanswered_questions_reaches_both_officers()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Binu.InHindi();
        await bot.Asha.SaysAsync("where do i get a toner cartridge for the printer");
        Assert.Contains("I have no answer", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Ask the cell");
        Assert.Contains("with the computer cell", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Binu.SaysAsync("printer toner cartridge where to get");

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Questions (2)");
        Assert.Contains("2 officers", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Open");
        await bot.Cyril.PressesAsync("Write a new answer");
        await bot.Cyril.PressesAsync("Preview", [.. Toner[..^1]]);
        Assert.Contains("Name the document", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Preview", Toner);
        Assert.Contains("2 officers who asked will be notified", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(134, await bot.ReadAsync(db => db.FaqEntries.CountAsync()));
        await bot.Cyril.PressesAsync("Save and notify");

        await bot.Asha.SeesAsync("Write an indent to the Headquarters stores.");
        await bot.Binu.SeesAsync("मुख्यालय भंडार को मांग-पत्र भेजें।");
        Assert.Contains("printer toner cartridge where to get", bot.Binu.Text, StringComparison.Ordinal);
        await bot.Deepa.SaysAsync("printer toner cartridge where to get");
        Assert.Contains("Write an indent", bot.Deepa.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync(asked => asked.ClosedAt == null)));
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "faq.saved")));
        var entry = await bot.ReadAsync(db => db.FaqEntries.Where(row => row.Id == "where-do-i-get-a-printer-toner-cartridge")
            .Select(row => row.Entry)
            .SingleAsync());
        Assert.Equal(2, entry.Variants.Count);
    }

    [Fact]
    public async Task Each_asker_receives_only_their_own_answer_in_their_language()
    {
        await using var bot = await TestBot.StartAsync();
        var elsa = bot.Chat("Elsa Paul");
        bot.Binu.InHindi();
        await bot.Asha.SaysAsync("where do i get a toner cartridge for the printer");
        await bot.Asha.SaysAsync("when will visiting card printing happen?");
        await bot.Binu.SaysAsync("printer toner cartridge kahan milega");
        await bot.Binu.SaysAsync("kab tak visiting card printing hoga");
        await elsa.SaysAsync("kab tak visiting card printing hoga");
        await elsa.PressesAsync("Ask the cell");

        // The question about cards comes first: a reply is wanted and most officers asked it.
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Questions");
        Assert.Contains("3 officers", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("2 officers", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Open");
        Assert.Contains("visiting card", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Write a new answer");
        await bot.Cyril.PressesAsync("Preview", Quarters);
        Assert.Contains("3 officers who asked will be notified", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Save and notify");
        await bot.Cyril.PressesAsync("Questions without an answer");
        await bot.Cyril.PressesAsync("Open");
        await bot.Cyril.PressesAsync("Write a new answer");
        await bot.Cyril.PressesAsync("Preview", Toner);
        await bot.Cyril.PressesAsync("Save and notify");
        await bot.Cyril.PressesAsync("Questions without an answer");
        Assert.Contains("Nothing is waiting", bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Asha.SeesAsync("Quarters are allotted in April.");
        await bot.Asha.SeesAsync("Write an indent to the Headquarters stores.");
        await bot.Binu.SeesAsync("आवास अप्रैल में आवंटित होते हैं।");
        Assert.Contains("kab tak visiting card printing hoga", bot.Binu.Text, StringComparison.Ordinal);
        await bot.Binu.SeesAsync("मुख्यालय भंडार को मांग-पत्र भेजें।");
        Assert.Contains("printer toner cartridge kahan milega", bot.Binu.Text, StringComparison.Ordinal);
        await elsa.SeesAsync("Quarters are allotted in April.");
        Assert.DoesNotContain(
            elsa.Person.Received,
            heard => heard.Card?.ToJsonString().Contains("indent", StringComparison.Ordinal) == true);
        Assert.Equal(
            [
                ["when will visiting card printing happen?", "kab tak visiting card printing hoga"],
                ["where do i get a toner cartridge for the printer", "printer toner cartridge kahan milega"]
            ],
            await bot.ReadAsync(async db => (await db.FaqVersions.OrderBy(version => version.At).ToListAsync())
                .ConvertAll(version => version.Entry.Variants)));
        await bot.Deepa.SaysAsync("printer toner cartridge kahan milega");
        Assert.Contains("Write an indent", bot.Deepa.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-IN", "thanks!", "You are welcome.")]
    [InlineData("en-IN", "👍", "choose below, or write your question in a sentence")]
    [InlineData("hi-IN", "धन्यवाद", "आपका स्वागत है।")]
    [InlineData("hi-IN", "???", "अपना प्रश्न एक वाक्य में लिखें")]
    public async Task An_empty_question_shows_the_menu_and_does_not_reach_the_cell(string locale, string words, string said)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = locale;

        await bot.Asha.SaysAsync(words);

        Assert.Contains(said, bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
    }

    [SqliteFact]
    public async Task Unanswered_questions_are_encrypted_in_the_database_file()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("zebra toner cartridge kab aayega");

        await bot.ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        await using var file = new FileStream(Path.Combine(bot.Folder, "bot.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        Assert.Equal(1, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
        Assert.True(bytes.AsSpan().IndexOf("zebra"u8) < 0);
    }

    [Fact]
    public async Task An_answer_rated_unhelpful_is_queued_and_its_correction_reaches_the_officer()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("what should I do when my sso id is inactive?");
        await bot.Asha.PressesAsync("👎");
        await bot.Asha.PressesAsync("👎");
        Assert.Contains("will look at this answer", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Questions (1)");
        await bot.Cyril.PressesAsync("Open");
        Assert.Contains("This answer did not help", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Answer with this");
        await bot.Cyril.PressesAsync("Preview", (EntryDetails.ShortEnglish, "Write to Saksham Seva and copy the computer cell (2026)."));
        Assert.Contains("It contains an e-mail address", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Send for confirmation");
        var gopal = await bot.Chat("Gopal Iyer").SeesAsync("My SSO-ID is inactive. What should I do?");
        await gopal.PressesAsync("Confirm");

        await bot.Asha.SeesAsync("copy the computer cell (2026)");
    }

    [PostgresFact]
    public async Task A_corrected_answer_is_served_on_every_node_within_a_second_with_its_history()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await using var other = await TestBot.StartSecondNodeAsync(bot);
        bot.Teams.ConnectTo(bot.NewClient());
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Questions (0)");
        await bot.Cyril.PressesAsync("Find and correct");
        await bot.Cyril.PressesAsync("Search", (FindEntries.Words, "inactive sso id"));
        await bot.Cyril.PressesAsync("Correct");
        var old = bot.Cyril.Press("Preview");
        await bot.Cyril.PressesAsync(
            "Preview",
            (EntryDetails.QuestionEnglish, "My zebracard login is inactive. What should I do?"),
            (EntryDetails.ShortEnglish, "Write to Saksham Seva."),
            (EntryDetails.ShortHindi, "सक्षम सेवा को लिखें।"));
        await bot.Cyril.PressesAsync("Save");

        Assert.Equal("inactive-sso-id", bot.Services.GetRequiredService<FaqIndex>().Search("zebracard login", 1).Single().EntryId);
        await other.UntilAsync(
            _ => Task.FromResult(
                other.Services.GetRequiredService<FaqIndex>().Search("zebracard login", 1) is [{ EntryId: "inactive-sso-id" }]),
            "found on the other node");
        await bot.Cyril.PressesAsync("History");
        Assert.Contains("2 · Cyril Jose", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("My SSO-ID is inactive. What should I do?", bot.Cyril.Text, StringComparison.Ordinal);

        var late = await bot.Teams.SendAsync(old);
        var save = late.Card!.ToJsonString();
        Assert.Contains("faq.save", save, StringComparison.Ordinal);
        var data = late.Card!["actions"]!.AsArray().First(action => (string?)action!["verb"] == "faq.save")!["data"]!.DeepClone();
        var refused = await bot.Cyril.Person.PressesAsync("faq.save", data);
        Assert.Contains("Somebody else has changed this entry", refused.Text, StringComparison.Ordinal);
        Assert.Contains("zebracard", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_cell_can_see_the_question_queue_and_write_answers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Binu.SaysAsync("where do i get a toner cartridge for the printer");

        foreach (var verb in (string[])[
            "faq.queue", "faq.question", "faq.aside", "faq.find", "faq.edit", "faq.preview", "faq.save", "faq.history",
            "faq.export", "faq.check", "faq.import"
        ])
        {
            var answer = await bot.Asha.Person.PressesAsync(verb, Toner.ToDictionary(pair => pair.Id, pair => pair.Value));
            Assert.Contains("What do you need?", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(134, await bot.ReadAsync(db => db.FaqEntries.CountAsync()));
    }
}
