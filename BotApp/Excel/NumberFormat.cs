namespace BotApp.Excel;

/// <summary>Classifies a number format as date, text or number (ECMA-376 part 1, 18.8.30).</summary>
public static class NumberFormat
{
    public const int General = 0;
    public const int Text = 49;

    public static bool IsText(int id, string? code) => id == Text || code?.Trim() == "@";

    public static bool IsNumber(int id, string? code) =>
        code is null
            ? id is (>= 1 and <= 13) or (>= 37 and <= 44) or 48
            : !IsDate(id, code) && !IsText(id, code) && code.AsSpan().ContainsAny('0', '#');

    /// <summary>Time-only formats are not dates: a day formatted with them would show as 00:00.</summary>
    public static bool IsDate(int id, string? code)
    {
        if (code is null)
        {
            return id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;
        }

        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = SkipTo(code, '"', at + 1);
                    break;
                case '[':
                    at = SkipTo(code, ']', at + 1);
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'd' or 'D' or 'y' or 'Y':
                    return true;
            }
        }

        return false;
    }

    private static int SkipTo(string code, char end, int from)
    {
        var at = code.IndexOf(end, from);
        return at < 0 ? code.Length : at;
    }
}
