using BotApp.Conversation;

namespace BotApp.Consolidation.Loading;

/// <summary>The templates in use, and how to load another.</summary>
public sealed record ShowTemplates : IVerb
{
    public static string Verb => "template.list";
}

/// <summary>How the bot reads the columns of a workbook as a template.</summary>
public sealed record MapTemplate : IVerb
{
    public static string Verb => "template.map";

    /// <summary>Data: the waiting workbook.</summary>
    public const string Staged = "staged";

    /// <summary>Data: the page of columns, from 1.</summary>
    public const string Page = "page";
}

/// <summary>The heading was looked for in the wrong place.</summary>
public sealed record ReadHeadingAgain : IVerb
{
    public static string Verb => "template.heading";

    public const string Sheet = "sheet";
    public const string Row = "row";

    /// <summary>Data: the form is filled in.</summary>
    public const string Filled = "filled";
}

/// <summary>One column is read wrongly.</summary>
public sealed record CorrectColumn : IVerb
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

    /// <summary>Data: the form is filled in.</summary>
    public const string Filled = "filled";

    /// <summary>Value of <see cref="Field"/>: a question of its own.</summary>
    public const string OwnQuestion = "own";
}

/// <summary>The officer's form, then a filled sample.</summary>
public sealed record PreviewTemplate : IVerb
{
    public static string Verb => "template.preview";

    /// <summary>Input: creation or promotion.</summary>
    public const string Kind = "kind";

    /// <summary>Data: the form has been seen; show the filled sample.</summary>
    public const string Sample = "sample";
}

public sealed record LoadTemplate : IVerb
{
    public static string Verb => "template.load";

    /// <summary>Data: the version of the mapping that was shown.</summary>
    public const string Version = "version";
}

public sealed record DropWorkbook : IVerb
{
    public static string Verb => "workbook.drop";
}
