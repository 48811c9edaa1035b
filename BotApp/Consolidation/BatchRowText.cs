using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Consolidation;

/// <summary>The rows of a batch in words: who, which request, and how it stands.</summary>
public static class BatchRowText
{
    /// <summary>Characters shown of a result, to keep the card small.</summary>
    private const int MaxResultLength = 60;

    /// <summary>Every row the batch was sent with, in workbook order.</summary>
    public static IReadOnlyList<Phrase> All(BatchView view) =>
    [
        .. view.Lines.Select(line => (line.Number, Text: Line(line)))
            .Concat(view.Rejected.Select(line => (Number: line.Row.Row, Text: Line(line))))
            .OrderBy(row => row.Number)
            .Select(row => row.Text),
    ];

    public static Phrase Line(BatchLine line) =>
        Phrase.Same($"{line.Number}. {line.Maker.Name} – {line.Request.Number} – ")
            + line.Request.Stage.DisplayText()
            + Phrase.Same(line.Request is { Stage: Stage.Completed, Outcome: { } outcome } ? $": {Shorten(outcome)}" : "");

    private static Phrase Line(RejectedLine line)
    {
        var (start, reason) = ($"{line.Row.Row}. {line.Maker} – {line.RequestNumber} – ", Shorten(line.Row.Reason));
        return new Phrase($"{start}not accepted by Saksham Seva: {reason}", $"{start}सक्षम सेवा द्वारा अस्वीकृत: {reason}");
    }

    private static string Shorten(string text) => text.Length > MaxResultLength ? text[..MaxResultLength] + "…" : text;
}
