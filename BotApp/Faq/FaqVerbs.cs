using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>Shows the answer to a question.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Words">The question as the officer typed it.</param>
/// <param name="More">Includes the long answer.</param>
public sealed record ShowAnswer(string Entry, string? Words = null, bool More = false) : ICardAction
{
    public static string Verb => "faq.answer";
}

/// <summary>Asks which of two or three similar answers, flows or commands is meant.</summary>
/// <param name="Meanings">Their labels (<see cref="Understanding.IntentLabel"/>), the likeliest first.</param>
/// <param name="Words">The question as the officer typed it.</param>
public sealed record SuggestAnswers(IReadOnlyList<string> Meanings, string? Words = null) : ICardAction
{
    public static string Verb => "faq.which";
}

/// <summary>Says whether an answer helped.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Words">The question as the officer typed it.</param>
/// <param name="Helped">The rating.</param>
public sealed record RateAnswer(string Entry, string? Words, bool Helped) : ICardAction
{
    public static string Verb => "faq.rate";
}

/// <summary>Asks the cell: at once when the question has been recorded, else through a form.</summary>
/// <param name="Entry">The entry that did not help.</param>
/// <param name="Words">The question as the officer typed it.</param>
/// <param name="Question">The recorded question.</param>
public sealed record AskCell(string? Entry = null, string? Words = null, Guid? Question = null) : ICardAction
{
    public static string Verb => "faq.ask";
}

/// <summary>Sends a question to the cell.</summary>
/// <param name="Entry">The entry that did not help.</param>
public sealed record SendQuestion(string? Entry = null) : ICardAction
{
    public static string Verb => "faq.send";

    /// <summary>Input: the question.</summary>
    public const string Question = "text";
}

/// <summary>The queue of unanswered questions, for those who answer colleagues.</summary>
/// <param name="Skip">How many were shown on earlier pages.</param>
public sealed record ShowQuestions(int? Skip = null) : IReadAction
{
    public static string Verb => "faq.queue";
}

/// <summary>Opens a question with those that ask the same.</summary>
public sealed record OpenQuestion(Guid Question) : ICardAction
{
    public static string Verb => "faq.question";
}

/// <summary>Removes a question from the queue without notifying anybody.</summary>
public sealed record DismissQuestion(Guid Question) : ICardAction
{
    public static string Verb => "faq.aside";
}

/// <summary>Finds entries to correct.</summary>
public sealed record FindEntries : ICardAction
{
    public static string Verb => "faq.find";

    /// <summary>Input: words of the question.</summary>
    public const string Words = "words";
}

/// <summary>The form of a new or existing entry.</summary>
/// <param name="Question">The unanswered question that it is to answer.</param>
/// <param name="Entry">The entry to correct; null to add a new one.</param>
public sealed record EditEntry(Guid? Question = null, string? Entry = null) : ICardAction
{
    public static string Verb => "faq.edit";
}

/// <summary>Previews an entry before it is saved.</summary>
/// <param name="Entry">The entry being corrected; null for a new one.</param>
/// <param name="Seen">The version of the entry that the form showed.</param>
/// <param name="Question">The unanswered question that it answers.</param>
public sealed record PreviewEntry(
    string? Entry = null, int? Seen = null, Guid? Question = null) : ICardAction
{
    public static string Verb => "faq.preview";
}

/// <summary>Returns from the preview to the form.</summary>
public sealed record ReviseEntry(EntryText Text) : ICardAction
{
    public static string Verb => "faq.revise";
}

/// <summary>Saves the previewed entry.</summary>
public sealed record SaveEntry(EntryText Text) : ICardAction
{
    public static string Verb => "faq.save";
}

/// <summary>The earlier versions of an entry.</summary>
public sealed record ShowEntryHistory(string Entry) : ICardAction
{
    public static string Verb => "faq.history";
}

/// <summary>Exports all entries as a workbook through a one-time link.</summary>
public sealed record ExportEntries : ICardAction
{
    public static string Verb => "faq.export";
}

/// <summary>Previews what an uploaded workbook of entries would change.</summary>
public sealed record CheckEntries(Guid Staged) : ICardAction
{
    public static string Verb => "faq.check";
}

/// <summary>Imports the previewed workbook completely or not at all.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="Plan">The fingerprint of the previewed plan.</param>
public sealed record ImportEntries(Guid Staged, string Plan) : ICardAction
{
    public static string Verb => "faq.import";
}
