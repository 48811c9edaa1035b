using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>The answer to a question.</summary>
public sealed record ShowAnswer : IVerb
{
    public static string Verb => "faq.answer";

    public const string Entry = "entry";

    /// <summary>Data: what the officer had typed.</summary>
    public const string Words = "words";

    /// <summary>Data: the long answer is wanted too.</summary>
    public const string More = "more";
}

/// <summary>Two or three answers are about as close: which one is meant?</summary>
public sealed record AskWhich : IVerb
{
    public static string Verb => "faq.which";

    public const string Entries = "entries";
}

public sealed record RateAnswer : IVerb
{
    public static string Verb => "faq.rate";

    public const string Helped = "helped";
}

/// <summary>The officer wants an answer from the cell: the form for the question, or at once when the words are known.</summary>
public sealed record AskCell : IVerb
{
    public static string Verb => "faq.ask";

    public const string Miss = "miss";
}

public sealed record SendQuestion : IVerb
{
    public static string Verb => "faq.send";

    public const string Question = "question";
}

/// <summary>What nobody could answer, for those who answer colleagues.</summary>
public sealed record ShowQuestions : IVerb
{
    public static string Verb => "faq.queue";

    public const string Skip = "skip";
}

public sealed record OpenQuestion : IVerb
{
    public static string Verb => "faq.question";

    public const string Miss = "miss";
}

/// <summary>No question for the cell: it leaves the queue and nobody is told.</summary>
public sealed record SetQuestionAside : IVerb
{
    public static string Verb => "faq.aside";
}

/// <summary>Entries by words, to correct them.</summary>
public sealed record FindEntries : IVerb
{
    public static string Verb => "faq.find";

    public const string Words = "words";
}

/// <summary>The form of an entry: a new one or an existing one, for a question or on its own.</summary>
public sealed record EditEntry : IVerb
{
    public static string Verb => "faq.edit";
}

/// <summary>The entry as officers will see it, before it counts.</summary>
public sealed record PreviewEntry : IVerb
{
    public static string Verb => "faq.preview";
}

public sealed record SaveEntry : IVerb
{
    public static string Verb => "faq.save";
}

/// <summary>How an entry read before.</summary>
public sealed record ShowEntryHistory : IVerb
{
    public static string Verb => "faq.history";
}

/// <summary>All entries as a workbook, through a link.</summary>
public sealed record ExportEntries : IVerb
{
    public static string Verb => "faq.export";
}

/// <summary>What a workbook of entries that was sent in the chat would change; nothing is changed yet.</summary>
public sealed record CheckEntries : IVerb
{
    public static string Verb => "faq.check";
}

/// <summary>Stores all of a workbook that was shown, or nothing of it.</summary>
public sealed record ImportEntries : IVerb
{
    public static string Verb => "faq.import";

    /// <summary>Data: the fingerprint of the plan that the card showed.</summary>
    public const string Plan = "plan";
}
