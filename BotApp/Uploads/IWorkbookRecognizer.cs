using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Uploads;

/// <summary>Recognizes one kind of uploaded workbook. Each capability registers its own.</summary>
public interface IWorkbookRecognizer
{
    WorkbookKind Kind { get; }

    /// <summary>Whether the sender may upload this kind; other senders' workbooks are not tried.</summary>
    bool IsAllowed(Turn turn);

    /// <summary>The card that previews the workbook, or why it is not of this kind. Nothing of the workbook is applied.</summary>
    Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct);
}
