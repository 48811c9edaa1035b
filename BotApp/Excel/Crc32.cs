using System.Buffers.Binary;

namespace BotApp.Excel;

/// <summary>The CRC-32 of zip files (ISO 3309, polynomial EDB88320), eight bytes per step.</summary>
public struct Crc32()
{
    private static readonly uint[] Table = Build();
    private uint _state = 0xFFFFFFFF;

    public readonly uint Value => ~_state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        var table = Table;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            state = table[0x700 + (low & 0xFF)] ^ table[0x600 + ((low >> 8) & 0xFF)]
                ^ table[0x500 + ((low >> 16) & 0xFF)] ^ table[0x400 + (low >> 24)]
                ^ table[0x300 + bytes[4]] ^ table[0x200 + bytes[5]] ^ table[0x100 + bytes[6]] ^ table[bytes[7]];
        }

        foreach (var next in bytes)
        {
            state = (state >> 8) ^ table[(state ^ next) & 0xFF];
        }

        _state = state;
    }

    private static uint[] Build()
    {
        var table = new uint[8 * 256];
        for (var n = 0u; n < 256; n++)
        {
            var value = n;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            table[n] = value;
        }

        for (var n = 256; n < table.Length; n++)
        {
            var above = table[n - 256];
            table[n] = (above >> 8) ^ table[above & 0xFF];
        }

        return table;
    }
}
