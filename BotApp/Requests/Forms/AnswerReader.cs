using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Templates;

namespace BotApp.Requests.Forms;

/// <summary>
/// The answer to one question as the card's input means it, whichever way the client wrote it: a list entry by its title, a day with a
/// time.
/// </summary>
public static class AnswerReader
{
    /// <summary>Null when the card has no such input or it is blank. What fits nothing stays as it was typed.</summary>
    public static string? Read(FormField question, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(inputs);
        var text = inputs.Text(question.Key);
        return ChoiceReader.Read(text, question.Choices.Select(choice => (choice.Label, choice.Value)))
            ?? (question.Kind is ColumnKind.Date && OfficeTime.ParseIso(text?.Trim()) is { } day ? OfficeTime.ToIso(day) : text);
    }
}
