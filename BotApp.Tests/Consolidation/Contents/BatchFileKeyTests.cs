namespace BotApp.Consolidation.Contents;

[Trait("Size", "fast")]
public sealed class BatchFileKeyTests
{
    [Fact]
    public void A_key_is_read_back_as_it_was_written()
    {
        foreach (var file in Enum.GetValues<BatchFile>())
        {
            var key = new BatchFileKey(Guid.CreateVersion7(), file, 12);

            Assert.Equal(key, BatchFileKey.Parse(key.ToString()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("batch")]
    [InlineData("register")]
    [InlineData("batch/00000000000000000000000000000001/Workbook")]
    [InlineData("batch/1/Workbook/1")]
    [InlineData("batch/00000000000000000000000000000001/7/1")]
    [InlineData("batch/00000000000000000000000000000001/Workbook/0")]
    [InlineData("batch/00000000000000000000000000000001/Workbook/1/2")]
    public void Anything_else_names_no_file(string key) => Assert.Null(BatchFileKey.Parse(key));
}
