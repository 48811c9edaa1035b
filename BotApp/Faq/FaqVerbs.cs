using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>Shows the answer to a question.</summary>
public sealed record ShowAnswer : ICardAction
{
    public static string Verb => "faq.answer";

    public const string Entry = "entry";

    /// <summary>Data: the question as the officer typed it.</summary>
    public const string Words = "words";

    /// <summary>Data: include the long answer.</summary>
    public const string More = "more";
}

/// <summary>Asks which of two or three similar answers is meant.</summary>
public sealed record SuggestAnswers : ICardAction
{
    public static string Verb => "faq.which";

    public const string Entries = "entries";
}

public sealed record RateAnswer : ICardAction
{
    public static string Verb => "faq.rate";

    public const string Helped = "helped";
}

/// <summary>Asks the cell: at once when the question is known, else through a form.</summary>
public sealed record AskCell : ICardAction
{
    public static string Verb => "faq.ask";

    public const string Miss = "miss";
}

public sealed record SendQuestion : ICardAction
{
    public static string Verb => "faq.send";

    public const string Question = "question";
}

/// <summary>The queue of unanswered questions, for those who answer colleagues.</summary>
public sealed record ShowQuestions : ICardAction
{
    public static string Verb => "faq.queue";

    public const string Skip = "skip";
}

public sealed record OpenQuestion : ICardAction
{
    public static string Verb => "faq.question";

    public const string Miss = "miss";
}

/// <summary>Removes a question from the queue without notifying anybody.</summary>
public sealed record DismissQuestion : ICardAction
{
    public static string Verb => "faq.aside";
}

/// <summary>Finds entries to correct.</summary>
public sealed record FindEntries : ICardAction
{
    public static string Verb => "faq.find";

    public const string Words = "words";
}

/// <summary>The form of a new or existing entry, optionally for an unanswered question.</summary>
public sealed record EditEntry : ICardAction
{
    public static string Verb => "faq.edit";
}

/// <summary>Previews an entry before it is saved.</summary>
public sealed record PreviewEntry : ICardAction
{
    public static string Verb => "faq.preview";
}

public sealed record SaveEntry : ICardAction
{
    public static string Verb => "faq.save";
}

/// <summary>The earlier versions of an entry.</summary>
public sealed record ShowEntryHistory : ICardAction
{
    public static string Verb => "faq.history";
}

/// <summary>Exports all entries as a workbook through a one-time link.</summary>
public sealed record ExportEntries : ICardAction
{
    public static string Verb => "faq.export";
}

/// <summary>Previews what an uploaded workbook of entries would change.</summary>
public sealed record CheckEntries : ICardAction
{
    public static string Verb => "faq.check";
}

/// <summary>Imports the previewed workbook completely or not at all.</summary>
public sealed record ImportEntries : ICardAction
{
    public static string Verb => "faq.import";

    /// <summary>Data: the fingerprint of the previewed plan.</summary>
    public const string Plan = "plan";
}
