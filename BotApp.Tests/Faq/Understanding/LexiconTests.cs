namespace BotApp.Faq.Understanding;

[Trait("Size", "fast")]
public sealed class LexiconTests
{
    [Theory]
    [InlineData("भूल", "bhool")]
    [InlineData("भूल", "bhul")]
    [InlineData("naya", "nayi")]
    [InlineData("पदनाम", "padnam")]
    [InlineData("करना", "karna")]
    [InlineData("designations", "designation")]
    public void Words_that_sound_alike_share_a_phonetic_key_in_both_scripts(string one, string other) =>
        Assert.Equal(
            PhoneticEncoder.ConsonantKey(PhoneticEncoder.PhoneticKey(one)),
            PhoneticEncoder.ConsonantKey(PhoneticEncoder.PhoneticKey(other)));

    [Theory]
    [InlineData("हिन्दी", "हिंदी")]
    [InlineData("ज़रूरी", "जरूरी")]
    [InlineData("SSO-ID", "sso id")]
    [InlineData("can't", "cant")]
    [InlineData("1800-266-2232", "1800 266 2232")]
    [InlineData("४५", "45")]
    public void Equivalent_spellings_give_the_same_tokens(string one, string other) =>
        Assert.Equal(Tokenizer.Tokenize(one), Tokenizer.Tokenize(other));

    [Fact]
    public void Addresses_and_numbers_are_single_tokens() =>
        Assert.Equal(
            ["cex15sys.ker@nic.in", "18002662232", Tokenizer.RequestNumberToken],
            Tokenizer.Tokenize("cex15sys.ker@nic.in 1800-266-2232 KCH-2026-000123-7"));

    [Theory]
    [InlineData("pasword")]
    [InlineData("passwrod")]
    [InlineData("paswword")]
    public void A_word_with_one_typo_is_corrected(string typed)
    {
        var spelling = new SpellingCorrector();
        spelling.Add("password");
        spelling.Add("passport");

        Assert.Equal("password", spelling.Nearest(typed)?.Word);
    }

    [Theory]
    [InlineData("maps")]
    [InlineData("weather")]
    [InlineData("a45bc")]
    public void A_different_word_is_not_corrected(string typed)
    {
        var spelling = new SpellingCorrector();
        spelling.Add("mapping");
        spelling.Add("mape");
        spelling.Add("leather");
        spelling.Add("a46bc");

        Assert.Null(spelling.Nearest(typed));
    }

    [Fact]
    public void A_wording_under_two_concepts_is_rejected()
    {
        using var twice = new StringReader("one = same, word\ntwo = same");

        Assert.Throws<FormatException>(() => new Lexicon(twice));
    }

    [Fact]
    public void The_longest_matching_wording_wins()
    {
        using var lines = new StringReader("mail = mail, mail id\nsso = id\n-fill = my");
        var lexicon = new Lexicon(lines);

        Assert.Equal(["mail"], UtteranceReader.ReadWording(lexicon, "my mail id").Features.Select(sign => sign.Name));
        Assert.Equal(["sso"], UtteranceReader.ReadWording(lexicon, "my id").Features.Select(sign => sign.Name));
    }

    [Theory]
    [InlineData("How do I get it?", true)]
    [InlineData("kaise milegi", true)]
    [InlineData("is it ready", true)]
    [InlineData("क्या यह ज़रूरी है", true)]
    [InlineData("my id is inactive, what do I do?", false)]
    [InlineData("id band hai kya karun", false)]
    [InlineData("relieved tomorrow", false)]
    public void A_polite_request_is_not_a_question(string text, bool asks) =>
        Assert.Equal(asks, UtteranceReader.ReadWording(Lexicon.Default, text).IsQuestion);
}
