namespace BotApp.Requests.Forms;

[Trait("Size", "fast")]
public sealed class ChoiceWordsTests
{
    [Theory]
    [InlineData("ACES and GST", "ACES एवं GST")]
    [InlineData("ACES, GST, ICES and Mail", "ACES, GST, ICES एवं मेल")]
    [InlineData("Mail", "मेल")]
    [InlineData("Female", "महिला")]
    public void Known_words_of_a_list_are_translated(string choice, string hindi) =>
        Assert.Equal(new Basics.Phrase(choice, hindi), ChoiceWords.Translate(choice));

    [Theory]
    [InlineData("ACES and SAP")]
    [InlineData("Mail room")]
    public void An_entry_with_an_unknown_word_stays_whole(string choice) =>
        Assert.Equal(Basics.Phrase.Same(choice), ChoiceWords.Translate(choice));
}
