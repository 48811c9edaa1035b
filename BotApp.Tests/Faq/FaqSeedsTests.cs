using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Support;

namespace BotApp.Faq;

[Trait("Size", "fast")]
public sealed partial class FaqSeedsTests
{
    private static readonly DateOnly DayOfRelease = new(2026, 11, 22);

    [Fact]
    public void At_least_eighty_entries_are_shipped_and_every_one_is_complete_in_both_languages()
    {
        Assert.True(SampleEntries.All.Count >= 80);
        Assert.All(SampleEntries.All, entry => Assert.Empty(entry.Validate(DayOfRelease)));
    }

    [Fact]
    public void No_two_entries_have_the_same_name() =>
        Assert.Equal(SampleEntries.All.Count, SampleEntries.All.Select(entry => entry.Id).Distinct().Count());

    [Fact]
    public void Every_entry_has_wordings_in_both_scripts() =>
        Assert.All(SampleEntries.All, entry =>
        {
            Assert.Contains(entry.Variants, wording => Hindi().IsMatch(wording));
            Assert.Contains(entry.Variants, wording => !Hindi().IsMatch(wording));
        });

    [Fact]
    public void Hindi_is_written_in_Devanagari_and_English_is_not() =>
        Assert.All(SampleEntries.All, entry =>
        {
            Assert.Matches(Hindi(), entry.Question.Hindi);
            Assert.Matches(Hindi(), entry.ShortAnswer.Hindi);
            Assert.DoesNotMatch(Hindi(), entry.Question.English);
            Assert.DoesNotMatch(Hindi(), entry.ShortAnswer.English.Replace("हिन्दी", "", StringComparison.Ordinal));
        });

    [Fact]
    public void An_SSO_ID_is_feminine_in_every_Hindi_sentence_as_on_the_cards() =>
        Assert.All(SampleEntries.All, entry => Assert.All(
            (Phrase?[])[entry.Question, entry.ShortAnswer, entry.More],
            text => Assert.DoesNotMatch("(मेरा|अपना|आपका|जिनका|नया|नए|पुराना|पुराने) SSO-ID", text?.Hindi ?? "")));

    [Fact]
    public void An_unknown_answer_says_so_and_names_a_contact_in_both_languages() =>
        Assert.All(SampleEntries.All.Where(entry => entry.Kind is FaqKind.Unknown), entry =>
        {
            Assert.Matches(
                "(?i)not (yet )?(known|confirmed|verified|published)|no published|states no|does not|None is|no official|covers",
                entry.ShortAnswer.English);
            Assert.Matches(
                "ज्ञात नहीं|पुष्टि नहीं|सत्यापित नहीं|प्रकाशित नहीं|नहीं है|नहीं दिया|नहीं मिला|निर्धारित नहीं|उपलब्ध नहीं",
                entry.ShortAnswer.Hindi);
            Assert.Contains(entry.Ask, SampleEntries.All.SelectMany(other => other.Contacts));
        });

    [Theory]
    [InlineData(Language.English, "not confirmed since", "We found no official source for this.", "Source", "Last verified on")]
    [InlineData(
        Language.Hindi,
        "बाद की कोई पुष्टि उपलब्ध नहीं है",
        "यह ज्ञात नहीं है: किसी स्रोत में इसका उल्लेख नहीं है।",
        "स्रोत",
        "अंतिम सत्यापन तिथि")]
    public void Every_answer_card_shows_source_date_and_uncertainty(
        Language language, string dated, string unknown, string source, string verified) =>
        Assert.All(SampleEntries.All, entry =>
        {
            var card = Regex.Unescape(AnswerCard.Render(language, new AnswerView(entry, [], "")).Json);
            Assert.Contains(source, card, StringComparison.Ordinal);
            Assert.Contains(verified, card, StringComparison.Ordinal);
            Assert.Contains(OfficeTime.DisplayText(entry.LastVerifiedOn).In(language), card, StringComparison.Ordinal);
            Assert.Equal(entry.Kind is FaqKind.Dated, card.Contains(dated, StringComparison.Ordinal));
            Assert.Equal(entry.Kind is FaqKind.Unknown, card.Contains(unknown, StringComparison.Ordinal));
            Assert.True(
                entry.AsOf is null
                    || (card.Contains(OfficeTime.DisplayText(entry.AsOf.Value).In(language), StringComparison.Ordinal)
                        && entry.AsOf <= entry.LastVerifiedOn));
            Assert.InRange(entry.LastVerifiedOn, new DateOnly(2026, 1, 1), DayOfRelease);
        });

    [Fact]
    public void The_source_is_cited_in_Hindi_with_the_same_numbers() =>
        Assert.All(SampleEntries.All, entry =>
        {
            var source = SourceCitation.Translate(entry.Source);
            Assert.Equal(entry.Source, source.English);
            Assert.Matches(Hindi(), source.Hindi);
            Assert.DoesNotMatch("(?i)\\b(circular|dated|copy|and|of|the|press|found|instruction|rules|page)\\b|¶", source.Hindi);
            Assert.Equal(
                Numbers().Matches(source.English).Select(number => number.Value).Order(),
                Numbers().Matches(source.Hindi).Select(number => number.Value).Order());
        });

    [Fact]
    public void Telephone_numbers_of_2017_always_carry_their_date() =>
        Assert.All(SampleEntries.All.Where(entry => entry.ShortAnswer.English.Contains("1800-", StringComparison.Ordinal)), entry =>
        {
            Assert.Matches("20(1|2)\\d", entry.ShortAnswer.English.Replace("1800-266-2232", "", StringComparison.Ordinal));
            Assert.Matches("20(1|2)\\d", entry.ShortAnswer.Hindi.Replace("1800-266-2232", "", StringComparison.Ordinal));
        });

    [Fact]
    public void An_export_round_trips()
    {
        using var file = new MemoryStream();
        FaqSeeds.Write(file, SampleEntries.All);
        file.Position = 0;
        var again = FaqSeeds.Read(file);

        Assert.Equal(
            SampleEntries.All.Select(entry => (entry.Id, entry.ShortAnswer, entry.Flow)),
            again.Select(entry => (entry.Id, entry.ShortAnswer, entry.Flow)));
        Assert.Equal(SampleEntries.All[0].Variants, again[0].Variants);
    }

    [Fact]
    public void An_incomplete_entry_is_refused_with_every_reason()
    {
        var entry = SampleEntries.All[0] with
        {
            Id = "Bad Id",
            Kind = FaqKind.Unknown,
            Question = new("How?", " "),
            Source = "",
            Ask = null,
            LastVerifiedOn = DayOfRelease.AddDays(1),
            ValidFrom = DayOfRelease,
            ValidUntil = DayOfRelease.AddDays(-1),
        };

        Assert.Equal(
            [
                nameof(FaqEntry.Id),
                nameof(FaqEntry.Question),
                nameof(FaqEntry.Source),
                nameof(FaqEntry.LastVerifiedOn),
                nameof(FaqEntry.Ask),
                nameof(FaqEntry.ValidUntil)
            ],
            entry.Validate(DayOfRelease).Select(fault => fault.Field));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex("\\p{IsDevanagari}")]
    private static partial Regex Hindi();
}
