using BotApp.Support;

namespace BotApp.Faq;

[Trait("Size", "fast")]
public sealed class QuestionGroupingTests
{
    [Theory]
    [InlineData("where do i get a toner cartridge for the printer", "printer toner cartridge kahan milega")]
    [InlineData("kab tak quarter allotment hoga", "when will quarter allotment happen?")]
    [InlineData("क्वार्टर आवंटन कब होगा", "क्वार्टर का आवंटन कब तक होगा?")]
    public void Paraphrases_are_grouped_together(string one, string other) =>
        Assert.Equal(TestData.Id(1), QuestionGrouping.FindGroup(QuestionFeatures.Of(other), [Stored(1, one)]));

    [Theory]
    [InlineData("toner cartridge for my sso-id desk", "quarter allotment for my sso-id desk")]
    [InlineData("canteen timing", "pension papers of my father")]
    [InlineData("canteen timing", "")]
    public void Questions_that_share_only_a_subject_are_grouped_separately(string one, string other) =>
        Assert.Null(QuestionGrouping.FindGroup(QuestionFeatures.Of(other), [Stored(1, one)]));

    [Fact]
    public void A_question_joins_the_group_of_the_first_similar_question() =>
        Assert.Equal(
            TestData.Id(2),
            QuestionGrouping.FindGroup(
                QuestionFeatures.Of("toner cartridge"),
                [Stored(1, "canteen timing"), Stored(2, "toner cartridge"), Stored(3, "toner cartridge")]));

    [Theory]
    [InlineData("where do i get a toner cartridge for the printer")]
    [InlineData("क्वार्टर का आवंटन कब तक होगा?")]
    [InlineData("")]
    public void Stored_features_are_those_of_the_question(string question)
    {
        var features = QuestionFeatures.Of(question);
        Assert.Equal(question.Length > 0 ? 1 : 0, features.SimilarityTo(QuestionFeatures.Read(features.ToText())), precision: 9);
    }

    [Theory]
    [InlineData("my otp is 482913")]
    [InlineData("   ")]
    public void Secrets_and_blanks_are_not_stored(string typed) => Assert.Null(UnansweredQuestion.SanitizeForStorage(typed));

    private static GroupedQuestion Stored(int number, string text) =>
        new(TestData.Id(number), TestData.Id(number), QuestionFeatures.Of(text).ToText());
}
