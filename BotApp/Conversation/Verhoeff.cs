namespace BotApp.Conversation;

/// <summary>
/// Check digit of Aadhaar numbers (Verhoeff 1969): detects every single-digit error and every transposition of neighbours.
/// </summary>
public static class Verhoeff
{
    private static readonly int[][] Permutations =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 5, 7, 6, 2, 8, 3, 0, 9, 4], [5, 8, 0, 3, 7, 9, 6, 1, 4, 2], [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0], [4, 2, 8, 6, 5, 7, 3, 9, 0, 1], [2, 7, 9, 3, 8, 0, 6, 4, 1, 5], [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];

    /// <summary>Whether the check digit is valid; false for anything but digits.</summary>
    public static bool IsValid(string digits)
    {
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var check = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            check = Product(check, Permutations[i % 8][digits[^(i + 1)] - '0']);
        }

        return check == 0;
    }

    // Multiplication in the dihedral group D5: 0-4 are rotations, 5-9 are reflections.
    private static int Product(int a, int b) => (a < 5, b < 5) switch
    {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + ((a + b - 5) % 5),
        (false, true) => 5 + ((a - 5 - b + 5) % 5),
        (false, false) => (a - b + 5) % 5,
    };
}
