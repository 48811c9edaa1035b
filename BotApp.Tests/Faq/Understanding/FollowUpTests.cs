namespace BotApp.Faq.Understanding;

/// <summary>What a sentence means also depends on the one before it, and on how its parts hang together.</summary>
[Trait("Size", "fast")]
public sealed class FollowUpTests
{
    [Theory]
    [InlineData("creation-document", "and for promotion?", "promotion-document")]
    [InlineData("where-is-template", "and for promotion?", "promotion-template")]
    [InlineData("creation-document", "aur promotion ke liye?", "promotion-document")]
    [InlineData("forgot-password", "and gov.in mail?", "govin-password")]
    [InlineData("division-whom", "what about audit?", "audit-whom")]
    [InlineData("division-whom", "and in headquarters?", "hq-whom")]
    [InlineData("new-sso-id", "and for my junior?", "for-a-colleague")]
    public void A_short_question_goes_on_from_the_one_before(string before, string text, string meant) =>
        Assert.Equal(
            meant,
            Assert.IsType<IntentResult.Answer>(ShippedIndex.Learned.Classify(text, new AskerContext(Topic: before))).EntryId);

    [Theory]
    [InlineData("forgot-password", "show my requests")]
    [InlineData("gone-entry", "and for promotion?")]
    [InlineData("creation-document", "what is mapping")]
    public void Other_sentences_mean_the_same_whatever_was_asked_before(string before, string text) =>
        Assert.Equivalent(
            ShippedIndex.Learned.Classify(text), ShippedIndex.Learned.Classify(text, new AskerContext(Topic: before)), strict: true);

    [Theory]
    [InlineData("how long does it take, which document is needed", "how-long", "creation-document")]
    [InlineData("my name is wrong in the profile, my mobile number has changed", "name-wrong-in-profile", "old-mobile")]
    public void Commas_separate_two_questions_and_two_statements(string text, string first, string second) =>
        Assert.Equal(
            [first, second],
            Assert.IsType<IntentResult.Several>(ShippedIndex.Learned.Classify(text))
                .Parts.Select(part => IntentLabel.Of(part.Meant)?.EntryId));

    [Theory]
    [InlineData("I am posted in headquarters, who takes my application?")]
    [InlineData("one officer expired last month, his id is to be closed")]
    [InlineData("my AC is on leave, who will approve")]
    public void A_question_about_what_stands_before_the_comma_is_one_matter(string text) =>
        Assert.IsNotType<IntentResult.Several>(ShippedIndex.Learned.Classify(text));

    [Fact]
    public void Suggestions_offer_commands_of_the_own_desk_only()
    {
        const string text = "reply";

        var cell = Assert.IsType<IntentResult.DidYouMean>(ShippedIndex.Learned.Classify(text, new AskerContext(Desks.Cell)));

        Assert.Contains(
            cell.Meanings,
            meaning => meaning.Command is { } command && AskerContext.DesksOf(command) is { } desks && desks.HasFlag(Desks.Cell));
        Assert.True(
            ShippedIndex.Learned.Classify(text) is not IntentResult.DidYouMean officer
                || officer.Meanings.All(meaning => meaning.Command is null));
    }

    [Theory]
    [InlineData("command:Batches")]
    [InlineData("flow:Mapping")]
    [InlineData("how-long")]
    public void A_label_on_a_card_is_read_back(string label) => Assert.Equal(label, IntentLabel.Parse(label)?.Text);

    [Theory]
    [InlineData("command:Nothing")]
    [InlineData("command:99")]
    [InlineData("smalltalk:Chat")]
    [InlineData("other:")]
    public void A_label_that_is_none_is_read_as_nothing(string label) => Assert.Null(IntentLabel.Parse(label));
}
