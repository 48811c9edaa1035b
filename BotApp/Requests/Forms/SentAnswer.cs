using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;

namespace BotApp.Requests.Forms;

/// <summary>The answer to one question as the card's input means it, whichever way the client wrote it: a list entry by its title, a day with a time.</summary>
public static class SentAnswer
{
    /// <summary>Null when the card has no such input or it is blank. What fits nothing stays as it was typed.</summary>
    public static string? Of(Question question, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(inputs);
        var text = inputs.Text(question.Field);
        return SentChoice.ValueOf(text, question.Choices.Select(choice => (choice.Words, choice.Value)))
            ?? (question.Kind is ColumnKind.Date && OfficeTime.FromIso(text?.Trim()) is { } day ? OfficeTime.Iso(day) : text);
    }
}
