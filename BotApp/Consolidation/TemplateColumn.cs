namespace BotApp.Consolidation;

/// <summary>Who fills the column: the officer, the bot with a running number, the bot with one fixed value, or nobody here (the template's own formula, or the receiver).</summary>
public enum ColumnRole
{
    Ask,
    Serial,
    Constant,
    NotMine,
}

/// <summary>How the answer is asked for and checked. Only <see cref="Number"/>, and <see cref="Date"/> under a date format, are typed cells in Excel; all else is text.</summary>
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
/// What a template's cells say against the meaning of their heading: a kind by format or rule, or the entries of a list. The field keeps
/// its own meaning (<see cref="FieldMeaning"/>); the computer cell is told.
/// </summary>
public sealed record ColumnClash(ColumnKind Cells, IReadOnlyList<string> List);

/// <summary>One column of a template. <see cref="Index"/> counts from 1 (A = 1); <see cref="Field"/> is a <see cref="TemplateField"/> or a key derived from the header, unique in its layout. Choices of a date are yyyy-MM-dd.</summary>
public sealed record TemplateColumn(
    int Index,
    string Header,
    string Field,
    ColumnRole Role,
    ColumnKind Kind,
    bool Required,
    IReadOnlyList<string> Choices,
    string? Constant,
    ColumnClash? Clash = null);
