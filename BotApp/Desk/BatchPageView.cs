using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Desk.Tables;

namespace BotApp.Desk;

/// <summary>A batch as its page shows it.</summary>
/// <param name="Batch">The batch with all its rows, for the letter.</param>
/// <param name="Addressee">To whom the letter is sent.</param>
/// <param name="MailProblem">Why its mail has not left; null when it has.</param>
/// <param name="Rows">One page of the workbook, as it stands in the file.</param>
/// <param name="NotFilled">Why the workbook cannot be filled; then there are no rows.</param>
public sealed record BatchPageView(
    BatchView Batch, IReadOnlyList<Phrase> Addressee, Phrase? MailProblem, DeskTable? Rows, Phrase? NotFilled)
{
    /// <summary>Whether it is what would be sent now, which is not stored yet.</summary>
    public bool IsUnsent => Batch.Batch.Id == Guid.Empty;

    /// <summary>The page's address below the desk.</summary>
    public string Address => IsUnsent ? DeskPath.UnsentBatch(Batch.Batch.Kind) : $"batches/{Batch.Batch.Id:N}";
}
