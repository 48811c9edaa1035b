using BotApp.Requests;
using BotApp.Support;

namespace BotApp.Faq.Understanding;

[Trait("Size", "fast")]
public sealed class FaqIndexTests
{
    private static readonly FaqIndex Shipped = new(FaqSeeds.Requests, SampleEntries.All);

    private static readonly FaqEntry Parking = SampleEntries.All[0] with
    {
        Id = "two-wheeler-parking",
        Kind = FaqKind.Answer,
        Question = new("Where may two-wheelers be parked?", "दोपहिया वाहन कहाँ खड़े करें?"),
        Variants = ["bike parking place", "scooter kahan park kare", "दोपहिया पार्किंग"],
        ShortAnswer = new("Behind the annexe.", "उपभवन के पीछे।"),
        Flow = null,
    };

    [Fact]
    public void An_added_entry_is_found_at_once_and_a_removed_one_is_not()
    {
        var index = new FaqIndex(FaqSeeds.Requests, SampleEntries.All);
        Assert.IsType<IntentResult.OutOfScope>(index.Classify("scooter kahan park kare"));

        index.Rebuild([.. SampleEntries.All, Parking]);
        Assert.Equal(Parking.Id, Assert.IsType<IntentResult.Answer>(index.Classify("where to park my scooter")).EntryId);
        Assert.Equal(Parking.Id, Assert.IsType<IntentResult.Answer>(index.Classify("दोपहिया पार्किंग कहाँ है")).EntryId);

        index.Rebuild(SampleEntries.All);
        Assert.IsType<IntentResult.OutOfScope>(index.Classify("scooter kahan park kare"));
    }

    [Fact]
    public void An_added_wording_matches_in_the_next_search()
    {
        var index = new FaqIndex(FaqSeeds.Requests, [.. SampleEntries.All, Parking]);
        Assert.IsNotType<IntentResult.Answer>(index.Classify("moped corner"));

        index.Rebuild([.. SampleEntries.All, Parking with { Variants = [.. Parking.Variants, "moped corner"] }]);

        Assert.Equal(Parking.Id, Assert.IsType<IntentResult.Answer>(index.Classify("moped corner")).EntryId);
    }

    [Fact]
    public async Task A_search_during_a_rebuild_sees_one_consistent_snapshot()
    {
        var index = new FaqIndex(FaqSeeds.Requests, SampleEntries.All);
        using var enough = new CancellationTokenSource();
        var searching = Task.Run(() =>
        {
            var searches = 0;
            for (; searches < 50 || !enough.IsCancellationRequested; searches++)
            {
                Assert.Equal(
                    "where-is-template",
                    Assert.IsType<IntentResult.Answer>(index.Classify("where can I find the template")).EntryId);
            }

            return searches;
        });
        for (var edit = 0; edit < 4; edit++)
        {
            index.Rebuild(edit % 2 == 0 ? [.. SampleEntries.All, Parking] : SampleEntries.All);
        }

        await enough.CancelAsync();
        Assert.True(await searching >= 50);
    }

    [Theory]
    [InlineData("sso rajasthan gov in password", "rajasthan-sso")]
    [InlineData("राजस्थान एसएसओ आईडी कैसे बनाएँ", "rajasthan-sso")]
    [InlineData("jan aadhaar sso id bhool gaya", "rajasthan-sso")]
    [InlineData("taxpayer forgot GST portal password", "gst-taxpayer-login")]
    [InlineData("ITR portal login problem", "income-tax-portal")]
    [InlineData("digilocker pin bhool gaya", "aadhaar-digilocker")]
    [InlineData("google account password reset", "personal-login")]
    [InlineData("windows laptop ka password", "personal-login")]
    [InlineData("sparrow password reset", "other-service-portals")]
    [InlineData("importer cannot log in to icegate", "icegate-trade-login")]
    public void Look_alikes_are_distinguished(string text, string expected)
    {
        Assert.Equal(expected, Assert.IsType<IntentResult.Answer>(Shipped.Classify(text)).EntryId);
        Assert.Equal(FaqKind.LookAlike, SampleEntries.All.Single(entry => entry.Id == expected).Kind);
    }

    [Theory]
    [InlineData("bhool gaya password", RequestKind.Activation)]
    [InlineData("I got promoted", RequestKind.Promotion)]
    [InlineData("relieved tomorrow", RequestKind.ChargeReport)]
    [InlineData("relieved last week", RequestKind.ChargeReport)]
    [InlineData("I was relieved last friday", RequestKind.ChargeReport)]
    [InlineData("पिछले सप्ताह कार्यमुक्त हुआ", RequestKind.ChargeReport)]
    [InlineData("नया SSO ID बनवाना है", RequestKind.Creation)]
    [InlineData("kal relive ho raha hu", RequestKind.ChargeReport)]
    [InlineData("मैपिंग करानी है", RequestKind.Mapping)]
    public void A_request_opens_its_flow(string text, RequestKind expected) =>
        Assert.Equal(expected, Assert.IsType<IntentResult.Flow>(Shipped.Classify(text)).Kind);

    [Theory]
    [InlineData("status of KCH-2026-000123-7", TextCommand.MyRequests)]
    [InlineData("hi", TextCommand.Menu)]
    [InlineData("मेनू", TextCommand.Menu)]
    [InlineData("help", TextCommand.Help)]
    [InlineData("I am not sure which one to choose", TextCommand.HelpMeChoose)]
    [InlineData("show my queue", TextCommand.MyQueue)]
    [InlineData("worklist", TextCommand.WorkList)]
    [InlineData("start again", TextCommand.StartAgain)]
    [InlineData("English", TextCommand.English)]
    [InlineData("हिन्दी", TextCommand.Hindi)]
    public void Typed_words_are_classified_as_a_command(string text, TextCommand expected) =>
        Assert.Equal(expected, Assert.IsType<IntentResult.Command>(Shipped.Classify(text)).Wanted);

    [Theory]
    [InlineData("How is a forgotten password reset?", "forgot-password")]
    [InlineData("How is the designation updated after promotion?", "promoted")]
    [InlineData("पदोन्नति के बाद SSO-ID बदलता है क्या?", "id-on-promotion")]
    public void A_question_about_a_flow_gets_its_answer_first(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<IntentResult.Answer>(Shipped.Classify(text)).EntryId);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("👍")]
    [InlineData("...")]
    public void An_empty_sentence_gives_no_result(string text) => Assert.IsType<IntentResult.Empty>(Shipped.Classify(text));

    [Theory]
    [InlineData("thanx a lot", SmallTalk.Thanks)]
    [InlineData("बहुत धन्यवाद", SmallTalk.Thanks)]
    [InlineData("worst bot ever", SmallTalk.Insult)]
    [InlineData("tell a joke", SmallTalk.Chat)]
    public void Small_talk_is_known_before_anything_is_learned(string text, SmallTalk kind) =>
        Assert.Equal(kind, Assert.IsType<IntentResult.SmallTalk>(Shipped.Classify(text)).Kind);

    [Fact]
    public void Similar_scores_offer_two_or_three_entries()
    {
        var cars = Parking with
        {
            Id = "car-parking",
            Question = new(
            "Where may cars be parked?",
            "कार कहाँ खड़ी करें?"),
            Variants = ["car parking place"]
        };
        var index = new FaqIndex(FaqSeeds.Requests, [.. SampleEntries.All, Parking, cars]);

        var heard = Assert.IsType<IntentResult.DidYouMean>(index.Classify("parking place"));

        Assert.Equal([cars.Id, Parking.Id], heard.EntryIds.Order());
        Assert.Equal(cars.Id, Assert.IsType<IntentResult.Answer>(index.Classify("parking place for a car")).EntryId);
    }

    [Theory]
    [InlineData("saksham se")]
    [InlineData("saksh")]
    [InlineData("सक्षम")]
    public void Search_accepts_an_unfinished_word(string begun) =>
        Assert.Contains(Shipped.Search(begun, 5), hit => hit.EntryId is "saksham-seva" or "saksham-ticket");

    [Fact]
    public void Any_text_is_understood_without_an_exception()
    {
        Assert.NotNull(Shipped.Classify(new string('क', 100_000)));
        Assert.NotNull(Shipped.Classify(string.Concat(Enumerable.Repeat("password ", 20_000))));
        Assert.NotNull(Shipped.Classify("\ud83d \0 \u200d \uffff * ? ~ \" ( AND OR NOT : / \\ ["));
    }
}
