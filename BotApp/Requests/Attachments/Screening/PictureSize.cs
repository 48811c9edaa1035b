using System.Buffers.Binary;
using BotApp.Conversation;

namespace BotApp.Requests.Attachments.Screening;

/// <summary>
/// Width and height of a picture in pixels, as its header says; nothing is decoded. A small file may claim billions of pixels and exhaust
/// the memory of whoever opens it.
/// </summary>
public sealed record PictureSize(long Width, long Height)
{
    public const long MaxPixels = 50_000_000;

    private const int PngHeaderBytes = 24;
    private const int FrameBytes = 5;

    private bool IsPlausible => Width > 0 && Height > 0;

    public bool IsTooLarge => Width > MaxPixels || Height > MaxPixels || Width * Height > MaxPixels;

    /// <summary>Megapixels, rounded up.</summary>
    public long Megapixels => (long)Math.Ceiling((double)Width * Height / 1_000_000);

    /// <summary>Reads the size of a JPEG or PNG; null when the header is damaged or says none.</summary>
    public static async Task<PictureSize?> ReadAsync(FileFormat format, Stream content, CancellationToken ct)
    {
        try
        {
            var size = format is FileFormat.Png ? await ReadPngAsync(content, ct) : await ReadJpegAsync(content, ct);
            return size is { IsPlausible: true } ? size : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>The first chunk of a PNG is IHDR (PNG specification, 11.2.2).</summary>
    private static async Task<PictureSize?> ReadPngAsync(Stream content, CancellationToken ct)
    {
        var head = await ReadAsync(content, PngHeaderBytes, ct);
        return head.AsSpan(12, 4).SequenceEqual("IHDR"u8)
            ? new PictureSize(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(20)))
            : null;
    }

    /// <summary>Walks the segments of a JPEG up to the first frame header (ITU-T T.81, B.2.2).</summary>
    private static async Task<PictureSize?> ReadJpegAsync(Stream content, CancellationToken ct)
    {
        using var buffered = new BufferedStream(content, 64 * 1024);
        await ReadAsync(buffered, 2, ct);
        while (await NextMarkerAsync(buffered, ct) is { } marker && marker is not (0xD9 or 0xDA))
        {
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(buffered, 2, ct)) - 2;
            if (length < 0)
            {
                return null;
            }

            var segment = await ReadAsync(buffered, length, ct);
            if (IsFrame(marker))
            {
                return length < FrameBytes ? null : new PictureSize(
                    BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(1)));
            }
        }

        return null;
    }

    /// <summary>The code after 0xFF, which may be repeated as padding; null where no marker stands.</summary>
    private static async Task<byte?> NextMarkerAsync(Stream content, CancellationToken ct)
    {
        if ((await ReadAsync(content, 1, ct))[0] != 0xFF)
        {
            return null;
        }

        byte code;
        do
        {
            code = (await ReadAsync(content, 1, ct))[0];
        }
        while (code == 0xFF);

        return code;
    }

    /// <summary>SOF0 to SOF15, without the tables and the restart interval that lie between them.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static async Task<byte[]> ReadAsync(Stream content, int count, CancellationToken ct)
    {
        var bytes = new byte[count];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
