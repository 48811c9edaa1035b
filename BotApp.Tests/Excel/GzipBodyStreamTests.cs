using System.IO.Compression;
using System.IO.Hashing;

namespace BotApp.Excel;

[Trait("Size", "fast")]
public sealed class GzipBodyStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(11)]
    [InlineData(1_000_000)]
    public void The_body_round_trips_for_every_write_size(int pieces)
    {
        var text = new byte[20_000];
        new Random(pieces).NextBytes(text.AsSpan(5_000));
        using var gzip = new MemoryStream();
        using (var packer = new GZipStream(gzip, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(text);
        }

        using var body = new MemoryStream();
        var stripped = new GzipBodyStream(body);
        foreach (var piece in gzip.ToArray().Chunk(pieces))
        {
            stripped.Write(piece);
        }

        body.Position = 0;
        using var unpacked = new MemoryStream();
        new DeflateStream(body, CompressionMode.Decompress).CopyTo(unpacked);
        Assert.Equal(text, unpacked.ToArray());
        Assert.Equal(body.Length, body.Position);
        Assert.Equal(Crc32.HashToUInt32(text), stripped.Checksum);
    }
}
