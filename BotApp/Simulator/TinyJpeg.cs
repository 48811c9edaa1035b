using System.Numerics;

namespace BotApp.Simulator;

/// <summary>
/// Writes a baseline grey JPEG (ITU-T T.81) with one tone per 8x8 block: only the DC coefficient is coded, followed by
/// end-of-block, so that two tiny Huffman tables suffice.
/// </summary>
public static class TinyJpeg
{
    private const int Paper = 118;
    private const int Ink = -90;

    public static byte[] Encode(bool[,] picture)
    {
        var (rows, columns) = (picture.GetLength(0), picture.GetLength(1));
        var (height, width) = (rows * 8, columns * 8);
        using var jpeg = new MemoryStream();
        jpeg.Write([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        // All quantizers are 8, so a block's DC coefficient equals its tone.
        jpeg.Write([0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)8, 64)]);
        jpeg.Write([0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        // DC: the nine sizes 0..8 as 4-bit codes 0000..1000. AC: end-of-block only, as the single bit 0.
        jpeg.Write([0xFF, 0xC4, 0, 28, 0x00, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
        jpeg.Write([0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        jpeg.Write([0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 63, 0]);

        var (buffer, filled, previous) = (0u, 0, 0);
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                var tone = picture[y, x] ? Ink : Paper;
                var difference = tone - previous;
                previous = tone;
                var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(difference));
                Put((uint)size, 4);
                Put((uint)(difference < 0 ? difference + (1 << size) - 1 : difference), size);
                Put(0, 1);
            }
        }

        Put(0x7F, 7);
        jpeg.Write([0xFF, 0xD9]);
        return jpeg.ToArray();

        void Put(uint bits, int count)
        {
            buffer = (buffer << count) | bits;
            filled += count;
            while (filled >= 8)
            {
                filled -= 8;
                var value = (byte)(buffer >> filled);
                jpeg.WriteByte(value);
                if (value == 0xFF)
                {
                    jpeg.WriteByte(0);
                }
            }
        }
    }
}
