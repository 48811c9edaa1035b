using BotApp.Basics;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>
/// The question bank typed into one running bot. Each question comes from another officer, because Teams limits the
/// messages per chat.
/// </summary>
public sealed class TypedQuestionsTests(TypedQuestionsTests.OneBot one) : IClassFixture<TypedQuestionsTests.OneBot>
{
    public static TheoryData<string, string> HindiQuestions
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var id in QuestionBankTests.Questions.Select(row => (string)row[1]).Distinct())
            {
                rows.Add(EntryOf(id).Question.Hindi, id);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(QuestionBankTests.Questions), MemberType = typeof(QuestionBankTests))]
    public async Task A_typed_bank_question_never_ends_in_the_menu(string question, string expected) =>
        await EndsWellAsync(await one.Somebody().SaysAsync(question), EntryOf(expected), Language.English);

    [Theory]
    [MemberData(nameof(HindiQuestions))]
    public async Task A_bank_question_typed_in_Hindi_never_ends_in_the_menu(string question, string expected) =>
        await EndsWellAsync(await one.Somebody().InHindi().SaysAsync(question), EntryOf(expected), Language.Hindi);

    [Fact]
    public async Task A_short_question_goes_on_from_the_one_before()
    {
        var (asker, other) = (one.Somebody(), one.Somebody());
        await asker.SaysAsync("where is the template?");
        await AnswersAsync(asker, EntryOf("where-is-template"), Language.English);

        await asker.SaysAsync("and for promotion?");
        await other.SaysAsync("and for promotion?");

        await AnswersAsync(asker, EntryOf("promotion-template"), Language.English);
        Assert.DoesNotContain(EntryOf("promotion-template").Question.English, other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_questions_with_a_comma_between_them_are_both_answered()
    {
        var chat = await one.Somebody().SaysAsync("how long does it take, which document is needed");

        Assert.Contains(EntryOf("how-long").ShortAnswer.English, chat.Text, StringComparison.Ordinal);
        Assert.Contains(EntryOf("creation-document").ShortAnswer.English, chat.Text, StringComparison.Ordinal);
        await chat.PressesAsync("Full answer 2");
        await AnswersAsync(chat, EntryOf("creation-document"), Language.English);
    }

    [Fact]
    public async Task What_the_cell_may_mean_is_offered_with_its_own_lists()
    {
        var cell = one.Bot.Cyril;
        await cell.SaysAsync("reply");
        Assert.Contains("Did you mean", cell.Text, StringComparison.Ordinal);

        await cell.PressesAsync("Questions without an answer");

        Assert.DoesNotContain("Did you mean", cell.Text, StringComparison.Ordinal);
    }

    private async Task EndsWellAsync(TeamsChat chat, FaqEntry entry, Language language)
    {
        Assert.DoesNotContain(
            new Phrase("What do you need?", "आपको किस कार्य में सहायता चाहिए?").In(language),
            chat.Text,
            StringComparison.Ordinal);
        if (chat.Text.Contains(new Phrase("Did you mean …?", "क्या आपका आशय इनमें से किसी से है?").In(language), StringComparison.Ordinal))
        {
            var offered = Assert.Single(
                chat.Text.Split('\n'),
                line => line.EndsWith($". {entry.Question.In(language)}", StringComparison.Ordinal));
            await chat.PressesAsync(new Phrase($"Question {offered[0]}", $"प्रश्न {offered[0]}").In(language));
            await AnswersAsync(chat, entry, language);
        }
        else if (chat.Has("👍"))
        {
            await AnswersAsync(chat, entry, language);
        }
        else
        {
            Assert.Contains(FirstWords(entry.Flow).In(language), chat.Text, StringComparison.Ordinal);
        }
    }

    private async Task AnswersAsync(TeamsChat chat, FaqEntry entry, Language language)
    {
        Assert.StartsWith(entry.Question.In(language), chat.Text, StringComparison.Ordinal);
        Assert.Contains(entry.ShortAnswer.In(language), chat.Text, StringComparison.Ordinal);
        Assert.Contains(new Phrase("Source", "स्रोत").In(language), chat.Text, StringComparison.Ordinal);
        Assert.Contains(SourceCitation.Translate(entry.Source).In(language), chat.Text, StringComparison.Ordinal);
        if (entry.Kind is FaqKind.Unknown)
        {
            Assert.Contains(
                new Phrase("We found no official source for this.", "यह ज्ञात नहीं है: किसी स्रोत में इसका उल्लेख नहीं है।").In(language),
                chat.Text,
                StringComparison.Ordinal);
            Assert.True(ContactRoles.DisplayText(entry.Ask) is { } whom
                ? chat.Text.Contains(whom.In(language), StringComparison.Ordinal)
                : chat.Has((new Phrase("Write to ", "ई-मेल: ") + await ContactAsync(entry.Ask)).In(language)));
        }
    }

    private Task<Phrase> ContactAsync(string? key) =>
        one.Bot.ReadAsync(async db => (await db.Contacts.AsNoTracking().SingleAsync(contact => contact.Key == key)).Name);

    private static FaqEntry EntryOf(string id) => SampleEntries.All.Single(entry => entry.Id == id);

    // The first cards of the flows for an Inspector without an SSO-ID in the directory.
    private static Phrase FirstWords(RequestKind? flow) => flow switch
    {
        RequestKind.Activation => new("What is wrong?", "क्या समस्या है?"),
        RequestKind.Creation => new("Have you ever had an SSO-ID", "क्या आपकी SSO-ID पहले कभी बनी है"),
        RequestKind.Promotion => new("The directory has no SSO-ID for you.", "निर्देशिका में आपकी SSO-ID दर्ज नहीं है।"),
        RequestKind.ChargeReport => new("What has happened?", "क्या हुआ है?"),
        RequestKind.Mapping => new("Since 01-Jun-2024 GST work", "01-जून-2024 से GST कार्य"),
        _ => throw new InvalidOperationException($"No question of the bank leads to {flow}."),
    };

    public sealed class OneBot : IAsyncLifetime
    {
        private const int People = 200;
        private int _asked;

        public TestBot Bot { get; private set; } = null!;

        /// <summary>An Inspector without a chat so far.</summary>
        public TeamsChat Somebody() => Bot.ChatWith(RequestScenario.NameOf(Interlocked.Increment(ref _asked) - 1));

        public async Task InitializeAsync() =>
            Bot = await TestBot.StartAsync(extraPeople: string.Concat(Enumerable.Range(0, People)
                .Select(number => RequestScenario.DirectoryLine(RequestScenario.NameOf(number)))));

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
