using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Uploads;

/// <summary>
/// Determines what an uploaded workbook is: the first kind, in the order of <see cref="WorkbookKind"/>, whose recognizer accepts it and
/// whose sender may upload it.
/// </summary>
public sealed class WorkbookClassifier(IEnumerable<IWorkbookRecognizer> recognizers)
{
    /// <summary>Whether the sender may upload any kind of workbook.</summary>
    public bool IsAllowed(Turn turn) => recognizers.Any(recognizer => recognizer.IsAllowed(turn));

    /// <summary>Whether the sender may upload this kind.</summary>
    public bool IsAllowed(WorkbookKind kind, Turn turn) =>
        recognizers.Any(recognizer => recognizer.Kind == kind && recognizer.IsAllowed(turn));

    /// <summary>The preview card of the recognized kind, or the refusal of the last kind tried.</summary>
    public async Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct)
    {
        Refusal? last = null;
        foreach (var recognizer in recognizers.Where(one => one.IsAllowed(turn)).OrderBy(one => one.Kind))
        {
            if (!(await recognizer.PreviewAsync(staged, file, turn, ct)).IsRefused(out last, out var preview))
            {
                return preview;
            }
        }

        return last ?? throw new InvalidOperationException("Only workbooks of an allowed sender are classified.");
    }
}
