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
        Assert.Single(QuestionGrouping.Group([Miss(1, one, TestData.Asha.Id), Miss(2, other, TestData.Binu.Id)]));

    [Theory]
    [InlineData("toner cartridge for my sso-id desk", "quarter allotment for my sso-id desk")]
    [InlineData("canteen timing", "pension papers of my father")]
    public void Questions_that_share_only_a_subject_are_grouped_separately(string one, string other) =>
        Assert.Equal(2, QuestionGrouping.Group([Miss(1, one, TestData.Asha.Id), Miss(2, other, TestData.Binu.Id)]).Count);

    [Fact]
    public void Questions_with_and_without_a_rejected_answer_are_grouped_separately() =>
        Assert.Equal(
            2,
            QuestionGrouping.Group([Miss(1, "toner", TestData.Asha.Id), Miss(2, "toner", TestData.Binu.Id, "inactive-sso-id")]).Count);

    [Fact]
    public void Groups_are_ordered_by_reply_wanted_then_by_number_of_askers()
    {
        var asked = Miss(4, "pension papers of my father", TestData.Anil.Id);
        asked.Wanted = true;

        var groups = QuestionGrouping.Group([
            Miss(1, "canteen timing", TestData.Asha.Id),
            Miss(2, "toner cartridge", TestData.Asha.Id),
            Miss(3, "toner cartridge", TestData.Binu.Id),
            asked
        ]);

        Assert.Equal(["pension papers of my father", "toner cartridge", "canteen timing"], groups.Select(group => group.First.Text));
    }

    [Theory]
    [InlineData("my otp is 482913")]
    [InlineData("   ")]
    public void Secrets_and_blanks_are_not_stored(string typed) => Assert.Null(UnansweredQuestion.SanitizeForStorage(typed));

    private static UnansweredQuestion Miss(int number, string text, Guid asker, string? entry = null) =>
        new() { Id = TestData.Id(number), Text = text, AskerId = asker, At = TestData.Noon.AddMinutes(number), EntryId = entry };
}
