namespace BotApp.Basics;

[Trait("Size", "fast")]
public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("gov.in", "gov.in", 0)]
    [InlineData("gov.in", "gov.inn", 1)]
    [InlineData("gov.in", "gv.in", 1)]
    [InlineData("gov.in", "gob.in", 1)]
    [InlineData("gov.in", "ogv.in", 1)]
    [InlineData("gov.in", "ovg.in", 2)]
    [InlineData("gov.in", "nic.in", 3)]
    [InlineData("", "nic", 3)]
    public void Missing_extra_wrong_and_swapped_letters_count_one_each(string word, string typed, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(word, typed));
        Assert.Equal(distance, EditDistance.Between(typed, word));
    }
}
