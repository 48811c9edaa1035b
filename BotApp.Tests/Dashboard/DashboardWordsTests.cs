namespace BotApp.Dashboard;

[Trait("Size", "fast")]
public sealed class DashboardWordsTests
{
    [Theory]
    [InlineData("dashboard")]
    [InlineData("Dashboard dikhao")]
    [InlineData("pending")]
    [InlineData("How many requests are pending?")]
    [InlineData("pending office-wise")]
    [InlineData("summary")]
    [InlineData("kitne pending hain")]
    [InlineData("लंबित")]
    [InlineData("कितने अनुरोध लंबित हैं?")]
    [InlineData("सारांश दिखाएँ")]
    [InlineData("डैशबोर्ड")]
    public void Questions_about_pending_work_are_recognized(string text) =>
        Assert.Equal(DashboardTopic.Summary, DashboardWords.Parse(text));

    [Theory]
    [InlineData("which office is late")]
    [InlineData("Which division is late?")]
    [InlineData("kaun sa office late hai")]
    [InlineData("sabse der kis karyalaya mein hai")]
    [InlineData("कौन सा कार्यालय विलंबित है?")]
    [InlineData("किस कार्यालय में देर है")]
    [InlineData("overdue")]
    public void Questions_about_late_offices_are_recognized(string text) =>
        Assert.Equal(DashboardTopic.LateOffices, DashboardWords.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("office")]
    [InlineData("my mapping has been pending for a week")]
    [InlineData("mere paas kya pending hai")]
    [InlineData("what is pending with me")]
    [InlineData("work list")]
    [InlineData("pending with whom")]
    [InlineData("the joining report was sent late")]
    public void Other_sentences_are_left_alone(string text) => Assert.Null(DashboardWords.Parse(text));
}
