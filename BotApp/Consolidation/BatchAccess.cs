using BotApp.Conversation;

namespace BotApp.Consolidation;

/// <summary>
/// Who may open a batch: the heads of the office that sent it, the computer cell and the Systems Manager, by the posts held now.
/// </summary>
public static class BatchAccess
{
    public static bool MayOpen(this Turn turn, Batch batch) => turn.CanComplete || turn.HeadOf(batch.OfficeId) is not null;
}
