using System.Text.Json.Serialization;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>
/// Who fills the column: the officer, the bot with a serial number, the bot with a constant, or nobody here (a formula, or the
/// recipient).
/// </summary>
public enum ColumnRole
{
    Answer,
    SerialNumber,
    Constant,
    NotFilled,

    /// <summary>A password, PIN, OTP, Aadhaar or PAN: never asked, filled or read from a file.</summary>
    NeverAsked,
}

/// <summary>
/// How the answer is asked and validated. Only <see cref="Number"/>, and <see cref="Date"/> under a date format, become numeric cells in
/// Excel; all others are text.
/// </summary>
public enum ColumnKind
{
    Text,
    Number,
    Date,
    Choice,
    Email,
    Phone,
}

/// <summary>
/// A conflict between a column's heading and its cells: a kind by format or validation, or list entries. The field keeps
/// its meaning (<see cref="FieldMeaning"/>), and the computer cell is warned.
/// </summary>
public sealed record ColumnConflict(ColumnKind CellKind, IReadOnlyList<string> ListEntries);

/// <summary>
/// One column of a template. <see cref="Index"/> counts from 1 (A = 1); <see cref="Field"/> is a <see cref="TemplateField"/> or a key
/// derived from the header, unique in its layout. Choices of a date are yyyy-MM-dd. <see cref="Suggested"/> is a value that all sample
/// rows of the file share: a default that the computer cell may choose.
/// </summary>
public sealed record TemplateColumn(
    int Index,
    string Header,
    string Field,
    ColumnRole Role,
    ColumnKind Kind,
    bool Required,
    IReadOnlyList<string> Choices,
    string? Constant,
    ColumnConflict? Conflict = null,
    string? Suggested = null)
{
    /// <summary>The column's letters, such as AB.</summary>
    [JsonIgnore]
    public string Letters => CellRange.ColumnName(Index);
}
