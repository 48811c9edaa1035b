using BotApp.Conversation;
using BotApp.Requests.Attachments.Screening;
using BotApp.Support;

namespace BotApp.Requests.Attachments;

[Trait("Size", "fast")]
public sealed class PictureSizeTests
{
    [Fact]
    public async Task The_size_of_a_photo_is_read_behind_metadata_padding_and_tables() =>
        Assert.Equal(new PictureSize(4032, 3024), await ReadAsync(FileFormat.Jpeg, SampleFiles.Jpeg(new string('x', 60_000), 4032, 3024)));

    [Fact]
    public async Task The_size_of_a_PNG_is_read_from_its_first_chunk() =>
        Assert.Equal(new PictureSize(100_000, 2), await ReadAsync(FileFormat.Png, SampleFiles.Png(width: 100_000, height: 2)));

    [Theory]
    [InlineData(10_000, 5_000, false)]
    [InlineData(10_000, 5_001, true)]
    [InlineData(65_535, 65_535, true)]
    [InlineData(1, 4_294_967_295, true)]
    public async Task Fifty_megapixels_are_the_limit(long width, long height, bool tooLarge) =>
        Assert.Equal(tooLarge, (await ReadAsync(FileFormat.Png, SampleFiles.Png(width: width, height: height)))!.IsTooLarge);

    [Fact]
    public async Task Every_cut_or_damaged_header_has_no_size_and_ends()
    {
        foreach (var (format, whole) in new[] { (FileFormat.Jpeg, SampleFiles.Jpeg()), (FileFormat.Png, SampleFiles.Png()) })
        {
            var frame = format is FileFormat.Png ? 24 : whole.Length - 3;
            for (var kept = 2; kept < frame; kept++)
            {
                Assert.Null(await ReadAsync(format, whole[..kept]));
            }
        }

        Assert.Null(await ReadAsync(FileFormat.Png, SampleFiles.Png(width: 0)));
        Assert.Null(await ReadAsync(FileFormat.Jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0xFF, 0xD9]));
        Assert.Null(await ReadAsync(FileFormat.Jpeg, [0xFF, 0xD8, 0xFF, 0xDA, 0, 2]));
    }

    private static Task<PictureSize?> ReadAsync(FileFormat format, byte[] bytes) =>
        PictureSize.ReadAsync(format, new MemoryStream(bytes), CancellationToken.None);
}
