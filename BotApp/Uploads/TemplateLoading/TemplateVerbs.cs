using BotApp.Conversation;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Lists the templates in use and explains how to load another.</summary>
public sealed record ShowTemplates : ICardAction
{
    public static string Verb => "template.list";
}

/// <summary>Shows how the columns of a staged workbook are mapped.</summary>
public sealed record MapTemplate : ICardAction
{
    public static string Verb => "template.map";

    /// <summary>Data: the page of columns, from 1.</summary>
    public const string Page = "page";
}

/// <summary>Sets the sheet and header row when detection was wrong.</summary>
public sealed record SetHeaderRow : ICardAction
{
    public static string Verb => "template.heading";

    public const string Sheet = "sheet";
    public const string Row = "row";
    public const string FirstData = "firstData";

    /// <summary>Data: the form was submitted.</summary>
    public const string Filled = "filled";
}

/// <summary>Corrects the mapping of one column.</summary>
public sealed record CorrectColumn : ICardAction
{
    public static string Verb => "template.column";

    /// <summary>The column's number, A = 1.</summary>
    public const string Column = "column";
    public const string Role = "role";
    public const string Field = "field";
    public const string Kind = "answerKind";
    public const string Required = "required";
    public const string Constant = "constant";
    public const string Choices = "choices";

    /// <summary>Data: the form was submitted.</summary>
    public const string Filled = "filled";

    /// <summary>Value of <see cref="Field"/> for a custom question.</summary>
    public const string OwnQuestion = "own";
}

/// <summary>Previews the officer's form, then a filled sample.</summary>
public sealed record PreviewTemplate : ICardAction
{
    public static string Verb => "template.preview";

    /// <summary>Input: creation or promotion.</summary>
    public const string Kind = "kind";

    /// <summary>Data: show the filled sample.</summary>
    public const string Sample = "sample";
}

public sealed record LoadTemplate : ICardAction
{
    public static string Verb => "template.load";

    /// <summary>Data: the version of the mapping that was shown.</summary>
    public const string Version = "version";
}
