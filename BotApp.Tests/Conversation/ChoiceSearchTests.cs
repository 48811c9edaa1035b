namespace BotApp.Conversation;

[Trait("Size", "fast")]
public sealed class ChoiceSearchTests
{
    private static readonly List<string> Rows = [.. Enumerable.Range(1, 2_000)
        .Select(row => $"{row} Officer{row % 100} Nair KCH-2026-{row:000000}-1")];

    [Theory]
    [InlineData("1999")]
    [InlineData("  01999 ")]
    [InlineData("KCH-2026-001999-1")]
    [InlineData("officer99 1999")]
    [InlineData("001999")]
    public void Any_row_is_found_by_number_name_or_request_number(string typed)
    {
        var search = ChoiceSearch.Find(Rows, typed, row => row);

        Assert.Equal(Rows[1_998], Assert.Single(search.Shown));
        Assert.Equal((1, 2_000), (search.Found, search.All));
    }

    [Fact]
    public void A_short_number_is_a_row_and_not_a_part_of_another_number()
    {
        var search = ChoiceSearch.Find(Rows, "7", row => row);

        Assert.Equal([Rows[6]], search.Shown);
    }

    [Fact]
    public void A_common_word_shows_the_first_rows_and_counts_the_rest()
    {
        var search = ChoiceSearch.Find(Rows, "NAIR", row => row);

        Assert.Equal(Rows.Take(60), search.Shown);
        Assert.Equal(2_000, search.Found);
    }

    [Fact]
    public void A_search_without_matches_shows_the_first_entries_and_says_so()
    {
        var search = ChoiceSearch.Find(Rows, "zubin", row => row);

        Assert.Equal((60, 0, "zubin"), (search.Shown.Count, search.Found, search.Typed));
    }
}
