using System.Globalization;

namespace BotApp.Simulator;

/// <summary>Renders upper-case text as a bitmap (true is ink), five by seven pixels per letter, inside a frame.</summary>
public static class BitmapFont
{
    private const int Advance = 6;
    private const int LineHeight = 11;
    private const int Margin = 6;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:.,/";

    // Seven bytes per letter, one per row; the lowest five bits from left to right.
    private const string Rows =
        "0E11111F1111111E11111E11111E0E11101010110E1E11111111111E1F10101E10101F1F10101E1010100E11101711110F1111111F111111"
        + "0E04040404040E0702020202120C111214181412111010101010101F111B1515111111111915131111110E11111111110E1E11111E101010"
        + "0E11111115120D1E11111E1412110F10100E01011E1F0404040404041111111111110E11111111110A0411111115151B1111110A040A1111"
        + "11110A040404041F01020408101F0E11131519110E040C040404040E0E11010608101F1E01010E01011E02060A121F02021F101E0101110E"
        + "0E10101E11110E1F0102040808080E11110E11110E0E11110F01010E0000000E0000000004000000040000000000000C0C00000000040408"
        + "01010204081010";

    public static bool[,] Paint(IReadOnlyList<string> lines)
    {
        var picture = new bool[(lines.Count * LineHeight) + (2 * Margin), (Math.Max(20, lines.Max(line => line.Length)) * Advance)
            + (2 * Margin)];
        Frame(picture);
        for (var line = 0; line < lines.Count; line++)
        {
            for (var at = 0; at < lines[line].Length; at++)
            {
                var letter = Letters.IndexOf(char.ToUpperInvariant(lines[line][at]), StringComparison.Ordinal);
                if (letter >= 0)
                {
                    Stamp(picture, letter, Margin + (line * LineHeight), Margin + (at * Advance));
                }
            }
        }

        return picture;
    }

    private static void Stamp(bool[,] picture, int letter, int top, int left)
    {
        for (var row = 0; row < 7; row++)
        {
            var bits = byte.Parse(Rows.AsSpan(((letter * 7) + row) * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var column = 0; column < 5; column++)
            {
                picture[top + row, left + column] = (bits & (0x10 >> column)) != 0;
            }
        }
    }

    private static void Frame(bool[,] picture)
    {
        var (bottom, right) = (picture.GetLength(0) - 2, picture.GetLength(1) - 2);
        for (var y = 1; y <= bottom; y++)
        {
            picture[y, 1] = picture[y, right] = true;
        }

        for (var x = 1; x <= right; x++)
        {
            picture[1, x] = picture[bottom, x] = true;
        }
    }
}
