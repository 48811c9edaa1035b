using System.Globalization;

namespace BotApp.Requests;

/// <summary>
/// KCH-2026-000123-7: office, year, running number and check digit (Damm's algorithm, which detects every single-digit error and
/// every transposition of neighbours), so that a number misheard on the phone is noticed.
/// </summary>
public static class RequestNumber
{
    private static readonly int[,] Damm =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 },
        { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
        { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 }, { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 },
        { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    public static string Format(string office, int year, long running)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year:0000}{running:000000}");
        return string.Create(CultureInfo.InvariantCulture, $"{office}-{year:0000}-{running:000000}-{CheckDigit(digits)}");
    }

    /// <summary>
    /// The canonical form of a number typed in any style (lower case, spaces), or null when it is malformed or the check digit is
    /// wrong.
    /// </summary>
    public static string? Parse(string? typed)
    {
        var parts = (typed ?? "").Trim().ToUpperInvariant()
            .Split(['-', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [{ Length: >= 2 and <= 8 } office, { Length: 4 } year, { Length: >= 1 and <= 12 } running, { Length: 1 } check] ||
            !office.All(char.IsAsciiLetterUpper)
                || !year.All(char.IsAsciiDigit)
                || !running.All(char.IsAsciiDigit)
                || !char.IsAsciiDigit(check[0]))
        {
            return null;
        }

        var number = Format(office, int.Parse(year, CultureInfo.InvariantCulture), long.Parse(running, CultureInfo.InvariantCulture));
        return number[^1] == check[0] ? number : null;
    }

    /// <summary>
    /// The numbers from which a mistyped one differs by one digit or by two swapped neighbours, the check digit included.
    /// </summary>
    public static IReadOnlyList<string> OneSlipFrom(string office, int year, long running, int check)
    {
        var typed = string.Create(CultureInfo.InvariantCulture, $"{year:0000}{running:000000}{check}");
        var slips = Enumerable.Range(0, typed.Length)
            .SelectMany(at => Enumerable.Range(0, 10).Select(digit => $"{typed[..at]}{digit}{typed[(at + 1)..]}"))
            .Concat(Enumerable.Range(0, typed.Length - 1).Select(at => $"{typed[..at]}{typed[at + 1]}{typed[at]}{typed[(at + 2)..]}"));
        return
        [
            .. slips.Where(digits => CheckDigit(digits) == 0)
                .Distinct()
                .Select(digits => $"{office}-{digits[..4]}-{digits[4..^1]}-{digits[^1]}"),
        ];
    }

    private static int CheckDigit(string digits) => digits.Aggregate(0, (interim, digit) => Damm[interim, digit - '0']);
}
