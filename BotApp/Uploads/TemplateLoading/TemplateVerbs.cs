using BotApp.Conversation;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Lists the templates in use and explains how to load another.</summary>
public sealed record ShowTemplates : IReadAction
{
    public static string Verb => "template.list";
}

/// <summary>Shows how the columns of a staged workbook are mapped.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="Page">The page of columns, from 1.</param>
public sealed record MapTemplate(Guid Staged, int? Page = null) : ICardAction
{
    public static string Verb => "template.map";
}

/// <summary>Sets the sheet and header row when detection was wrong.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="Filled">The form was submitted.</param>
public sealed record SetHeaderRow(Guid Staged, bool Filled = false) : ICardAction
{
    public static string Verb => "template.heading";

    public const string Sheet = "sheet";
    public const string Row = "row";
    public const string FirstData = "firstData";
}

/// <summary>Corrects the mapping of one column.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="Column">The column's number, A = 1; null on the card of the mapping, where <see cref="Chosen"/> says which.</param>
/// <param name="Filled">The form was submitted.</param>
public sealed record CorrectColumn(Guid Staged, int? Column, bool Filled = false) : ICardAction
{
    public static string Verb => "template.column";

    public const string Role = "role";
    public const string Field = "field";
    public const string Kind = "answerKind";
    public const string Required = "required";
    public const string Constant = "constant";
    public const string Choices = "choices";

    /// <summary>The input that names the column on the card of the mapping.</summary>
    public const string Chosen = "chosen";

    /// <summary>Value of <see cref="Field"/> for a custom question.</summary>
    public const string OwnQuestion = "own";
}

/// <summary>Previews the officer's form, then a filled sample.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="Sample">Shows the filled sample, of the kind whose form was shown last.</param>
public sealed record PreviewTemplate(Guid Staged, bool Sample = false) : ICardAction
{
    public static string Verb => "template.preview";

    /// <summary>The input that says what the template is used for.</summary>
    public const string Kind = "kind";
}

/// <param name="Staged">The staged workbook.</param>
/// <param name="Version">The version of the mapping that was shown.</param>
public sealed record LoadTemplate(Guid Staged, int Version) : ICardAction
{
    public static string Verb => "template.load";

    /// <summary>Input: the first day of its use; empty: from now on.</summary>
    public const string InForceFrom = "inForceFrom";
}
