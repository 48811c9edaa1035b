using System.Globalization;
using BotApp.Basics;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>An answer as written into a cell: as a number, or as text exactly as typed.</summary>
public readonly record struct CellValue(string Text, bool IsNumber)
{
    /// <summary>
    /// Dates become serial numbers under a date format and 05-Mar-2026 elsewhere. Numbers become numeric only in number columns and only
    /// when Excel keeps every digit; everything else is text.
    /// </summary>
    public static CellValue From(string answer, ColumnKind kind, bool dateFormat, bool date1904) => kind switch
    {
        ColumnKind.Date when OfficeTime.ParseIso(answer) is { } day => dateFormat && ExcelDate.ToSerial(day, date1904) is { } serial
            ? new CellValue(serial.ToString(CultureInfo.InvariantCulture), true)
            : new CellValue(ExcelDate.ToText(day), false),
        ColumnKind.Number when KeepsEveryDigit(answer) => new CellValue(answer, true),
        ColumnKind.Number or ColumnKind.Date or ColumnKind.Text or ColumnKind.Choice or ColumnKind.Email or ColumnKind.Phone =>
            new CellValue(CellText.NormalizeLineEnds(answer), false),
    };

    /// <summary>Why a cell cannot store the answer, or null.</summary>
    public static Phrase? FindProblem(string answer)
    {
        if (answer.Length > CellText.MaxLength)
        {
            return new Phrase(
                $"the text has {answer.Length:N0} characters; Excel keeps {CellText.MaxLength:N0} in one cell.",
                $"पाठ में {answer.Length:N0} अक्षर हैं; Excel एक कक्ष में {CellText.MaxLength:N0} ही रखता है।");
        }

        return CellText.IsStorable(answer) && !answer.Contains(CellText.Broken) ? null : new Phrase(
            "the text contains a broken character. Please type it again.",
            "पाठ में एक त्रुटिपूर्ण वर्ण है। कृपया इसे पुनः टाइप करें।");
    }

    // Plain decimals of at most 15 digits, without leading or trailing zeros that Excel would drop.
    private static bool KeepsEveryDigit(string answer)
    {
        var digits = answer.AsSpan(answer.StartsWith('-') ? 1 : 0);
        if (digits.Length is 0 or > 16 || digits.ContainsAnyExceptInRange('.', '9') || digits.Contains('/'))
        {
            return false;
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        return whole.Length > 0 && (whole.Length == 1 || whole[0] != '0') && whole.Length + fraction.Length <= 15
            && (point < 0 || (fraction.Length > 0 && fraction[^1] != '0' && !fraction.Contains('.')))
            && answer != "-0";
    }
}
