using BotApp.Basics;

namespace BotApp.Consolidation;

public sealed class TemplateAnswerTests
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
    public void A_date_is_read_day_first_however_it_is_written(string typed) =>
        Assert.Equal("2026-03-05", Kept(ColumnKind.Date, typed));

    [Theory]
    [InlineData("31-02-2026")]
    [InlineData("03-13-2026")]
    [InlineData("05-03-26")]
    [InlineData("05032026")]
    [InlineData("45000")]
    [InlineData("05-03-0206")]
    [InlineData("soon")]
    public void A_date_that_could_mean_another_day_is_asked_again(string typed) =>
        Assert.IsType<AnswerNotADate>(Refused(ColumnKind.Date, typed));

    [Theory]
    [InlineData("94470 00000", "9447000000")]
    [InlineData("+91-9447000000", "9447000000")]
    [InlineData("09447000000", "9447000000")]
    [InlineData("९४४७००००००", "9447000000")]
    public void A_mobile_number_is_kept_as_ten_digits(string typed, string kept) =>
        Assert.Equal(kept, Kept(ColumnKind.Phone, typed, TemplateField.Mobile));

    [Theory]
    [InlineData("944700000")]
    [InlineData("1447000000")]
    [InlineData("9447000000 or 9447000001")]
    [InlineData("call me")]
    public void A_mobile_number_with_too_few_digits_is_asked_again(string typed) =>
        Assert.IsType<AnswerNotAPhone>(Refused(ColumnKind.Phone, typed, TemplateField.Mobile));

    [Theory]
    [InlineData("first.last@gov.in", true)]
    [InlineData("first.last@gov", false)]
    [InlineData("first last@gov.in", false)]
    [InlineData("first@gov.in, second@gov.in", false)]
    [InlineData("<first@gov.in>", false)]
    [InlineData("first@gov..in", false)]
    public void An_address_must_be_one_address(string typed, bool good) =>
        Assert.Equal(good, !TemplateAnswer.Parse(Column(ColumnKind.Email), typed).IsRefused(out _, out _));

    [Fact]
    public void A_list_answer_is_kept_as_the_list_spells_it_and_others_are_refused_with_the_list()
    {
        var column = Column(ColumnKind.Choice) with { Choices = ["Inspector", "Superintendent"] };

        Assert.False(TemplateAnswer.Parse(column, "  INSPECTOR ").IsRefused(out _, out var kept));
        Assert.Equal("Inspector", kept);
        Assert.True(TemplateAnswer.Parse(column, "Examiner").IsRefused(out var why, out _));
        Assert.Contains("Inspector, Superintendent", why.Words.English, StringComparison.Ordinal);
        Assert.Equal(column.Field, why.Field);
    }

    [Fact]
    public void An_empty_answer_is_missed_only_where_one_is_required()
    {
        Assert.IsType<AnswerMissing>(Refused(ColumnKind.Text, " \u200B\t "));
        Assert.False(TemplateAnswer.Parse(Column(ColumnKind.Date) with { Required = false }, null).IsRefused(out _, out var kept));
        Assert.Equal("", kept);
    }

    [Theory]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("Nair\u202Egpj", "Nairgpj")]
    [InlineData("क्‍ष", "क्‍ष")]
    [InlineData("അവന്‍", "അവന്‍")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("e\u0301", "\u00E9")]
    public void Characters_nobody_sees_go_and_those_a_script_needs_stay(string typed, string kept) =>
        Assert.Equal(kept, Kept(ColumnKind.Text, typed));

    [Fact]
    public void A_text_longer_than_a_cell_and_half_a_character_are_refused()
    {
        Assert.IsType<AnswerUnfit>(Refused(ColumnKind.Text, new string('x', 32_768)));
        Assert.IsType<AnswerUnfit>(Refused(ColumnKind.Text, "a\uD83D"));
    }

    [Theory]
    [InlineData("1,00,000", "100000")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("१२", "12")]
    [InlineData("1e5", null)]
    [InlineData("12 years", null)]
    public void A_number_is_plain_digits(string typed, string? kept)
    {
        var refused = TemplateAnswer.Parse(Column(ColumnKind.Number), typed).IsRefused(out _, out var answer);
        Assert.Equal(kept, refused ? null : answer);
    }

    private static TemplateColumn Column(ColumnKind kind, string field = "Field") =>
        new(2, "Heading", field, ColumnRole.Ask, kind, true, [], null);

    private static string Kept(ColumnKind kind, string typed, string field = "Field")
    {
        Assert.False(TemplateAnswer.Parse(Column(kind, field), typed).IsRefused(out var why, out var kept), why?.Words.English);
        return kept!;
    }

    private static Refusal Refused(ColumnKind kind, string typed, string field = "Field")
    {
        Assert.True(TemplateAnswer.Parse(Column(kind, field), typed).IsRefused(out var why, out _));
        return why;
    }
}
