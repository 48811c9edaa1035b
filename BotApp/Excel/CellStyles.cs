namespace BotApp.Excel;

/// <summary>The number format of each cell style of a workbook; an unknown style counts as General.</summary>
public sealed record CellStyles(IReadOnlyList<int> FormatOfStyle, IReadOnlyDictionary<int, string> Codes)
{
    public static readonly CellStyles None = new([], new Dictionary<int, string>());

    public bool IsDate(int style) => NumberFormat.IsDate(Format(style), Code(style));

    public bool IsNumber(int style) => NumberFormat.IsNumber(Format(style), Code(style));

    public bool HasSameFormat(int one, int other) => Format(one) == Format(other);

    /// <summary>A whole number padded as a format such as 00000000 displays it.</summary>
    public string WithLeadingZeros(int style, string number) =>
        Code(style) is { } code && code.Length > 1 && code.All(letter => letter == '0') && number.All(char.IsAsciiDigit)
            ? number.PadLeft(code.Length, '0')
            : number;

    private int Format(int style) => style >= 0 && style < FormatOfStyle.Count ? FormatOfStyle[style] : NumberFormat.General;

    private string? Code(int style) => Codes.GetValueOrDefault(Format(style));
}
