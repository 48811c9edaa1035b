using BotApp.Basics;

namespace BotApp.Templates;

[Trait("Size", "fast")]
public sealed class AnswerParserTests
{
    [Theory]
    [InlineData("05-03-2026")]
    [InlineData("5/3/2026")]
    [InlineData("05.03.2026")]
    [InlineData("5 Mar 2026")]
    [InlineData("05-MARCH-2026")]
    [InlineData("05-मार्च-2026")]
    [InlineData("०५-०३-२०२६")]
    [InlineData("2026-03-05")]
    [InlineData(" 5 March, 2026 ")]
    public void Dates_are_parsed_day_first_in_every_notation(string typed) =>
        Assert.Equal("2026-03-05", Kept(ColumnKind.Date, typed));

    [Theory]
    [InlineData("31-02-2026")]
    [InlineData("03-13-2026")]
    [InlineData("05032026")]
    [InlineData("45000")]
    [InlineData("05-03-0206")]
    [InlineData("soon")]
    public void An_ambiguous_or_invalid_date_is_refused(string typed) =>
        Assert.IsType<AnswerNotADate>(Refused(ColumnKind.Date, typed));

    [Theory]
    [InlineData("94470 00000", "9447000000")]
    [InlineData("+91-9447000000", "9447000000")]
    [InlineData("09447000000", "9447000000")]
    [InlineData("९४४७००००००", "9447000000")]
    public void A_mobile_number_is_normalized_to_ten_digits(string typed, string kept) =>
        Assert.Equal(kept, Kept(ColumnKind.Phone, typed, TemplateField.Mobile));

    [Theory]
    [InlineData("944700000")]
    [InlineData("1447000000")]
    [InlineData("9447000000 or 9447000001")]
    [InlineData("call me")]
    public void A_mobile_number_with_too_few_digits_is_refused(string typed) =>
        Assert.IsType<AnswerNotAPhone>(Refused(ColumnKind.Phone, typed, TemplateField.Mobile));

    [Theory]
    [InlineData("first.last@gov.in", true)]
    [InlineData("first.last@gov", false)]
    [InlineData("first last@gov.in", false)]
    [InlineData("first@gov.in, second@gov.in", false)]
    [InlineData("<first@gov.in>", false)]
    [InlineData("first@gov..in", false)]
    public void An_email_answer_must_be_exactly_one_address(string typed, bool good) =>
        Assert.Equal(good, !AnswerParser.Parse(Column(ColumnKind.Email), typed).IsRefused(out _, out _));

    [Fact]
    public void A_choice_is_stored_as_spelled_in_the_list_and_other_answers_are_refused()
    {
        var column = Column(ColumnKind.Choice) with { Choices = ["Inspector", "Superintendent"] };

        Assert.False(AnswerParser.Parse(column, "  INSPECTOR ").IsRefused(out _, out var kept));
        Assert.Equal("Inspector", kept);
        Assert.True(AnswerParser.Parse(column, "Examiner").IsRefused(out var why, out _));
        Assert.Contains("Inspector, Superintendent", why.Message.English, StringComparison.Ordinal);
        Assert.Equal(column.Field, why.Field);
    }

    [Fact]
    public void An_empty_answer_is_refused_only_in_a_required_column()
    {
        Assert.IsType<AnswerMissing>(Refused(ColumnKind.Text, " \u200B\t "));
        Assert.False(AnswerParser.Parse(Column(ColumnKind.Date) with { Required = false }, null).IsRefused(out _, out var kept));
        Assert.Equal("", kept);
    }

    [Theory]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("Nair\u202Egpj", "Nairgpj")]
    [InlineData("क्‍ष", "क्‍ष")]
    [InlineData("അവന്‍", "അവന്‍")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("e\u0301", "\u00E9")]
    public void Invisible_characters_are_removed_and_script_joiners_are_kept(string typed, string kept) =>
        Assert.Equal(kept, Kept(ColumnKind.Text, typed));

    [Fact]
    public void A_text_longer_than_a_cell_and_an_unpaired_surrogate_are_refused()
    {
        Assert.IsType<AnswerNotStorable>(Refused(ColumnKind.Text, new string('x', 32_768)));
        Assert.IsType<AnswerNotStorable>(Refused(ColumnKind.Text, "a\uD83D"));
    }

    [Theory]
    [InlineData("1,00,000", "100000")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("१२", "12")]
    [InlineData("1e5", null)]
    [InlineData("12 years", null)]
    public void A_number_answer_accepts_only_plain_digits(string typed, string? kept)
    {
        var refused = AnswerParser.Parse(Column(ColumnKind.Number), typed).IsRefused(out _, out var answer);
        Assert.Equal(kept, refused ? null : answer);
    }

    private static TemplateColumn Column(ColumnKind kind, string field = "Field") =>
        new(2, "Heading", field, ColumnRole.Answer, kind, true, [], null);

    private static string Kept(ColumnKind kind, string typed, string field = "Field")
    {
        Assert.False(AnswerParser.Parse(Column(kind, field), typed).IsRefused(out var why, out var kept), why?.Message.English);
        return kept!;
    }

    private static Refusal Refused(ColumnKind kind, string typed, string field = "Field")
    {
        Assert.True(AnswerParser.Parse(Column(kind, field), typed).IsRefused(out var why, out _));
        return why;
    }
}
