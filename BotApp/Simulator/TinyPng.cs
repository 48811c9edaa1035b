using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace BotApp.Simulator;

/// <summary>Writes an uncompressed 8-bit grey PNG (ISO/IEC 15948; stored deflate blocks, RFC 1951 3.2.4).</summary>
public static class TinyPng
{
    private const int Scale = 3;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Each pixel of the bitmap (true is ink) becomes a square of three by three pixels.</summary>
    public static byte[] Encode(bool[,] picture)
    {
        var (rows, columns) = (picture.GetLength(0) * Scale, picture.GetLength(1) * Scale);
        using var raw = new MemoryStream();
        for (var y = 0; y < rows; y++)
        {
            raw.WriteByte(0);
            for (var x = 0; x < columns; x++)
            {
                raw.WriteByte(picture[y / Scale, x / Scale] ? (byte)0x30 : (byte)0xF4);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, columns);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), rows);
        header[8] = 8;

        using var png = new MemoryStream();
        png.Write(Signature);
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", Stored(raw.ToArray()));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Stored(byte[] raw)
    {
        using var deflated = new MemoryStream();
        deflated.Write([0x78, 0x01]);
        for (var at = 0; at < raw.Length; at += ushort.MaxValue)
        {
            var length = (ushort)Math.Min(ushort.MaxValue, raw.Length - at);
            var block = new byte[5];
            block[0] = (byte)(at + length == raw.Length ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(1), length);
            BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), (ushort)~length);
            deflated.Write(block);
            deflated.Write(raw, at, length);
        }

        var (a, b) = (1u, 0u);
        foreach (var value in raw)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        var adler = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(adler, (b << 16) | a);
        deflated.Write(adler);
        return deflated.ToArray();
    }

    private static void Chunk(MemoryStream png, string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(typed));
        png.Write(number);
    }
}
