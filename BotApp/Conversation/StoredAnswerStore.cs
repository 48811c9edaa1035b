using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Conversation;

/// <summary>The stored answers of the inbox, in bulk.</summary>
internal static class StoredAnswerStore
{
    /// <summary>Answers removed in one transaction, so that other writers wait briefly.</summary>
    private const int MaxAtOnce = 200;

    /// <summary>The deliveries whose answer is stored.</summary>
    public static IQueryable<InboxMessage> WithAnswer(this IQueryable<InboxMessage> inbox) =>
        inbox.Where(row => EF.Property<byte[]?>(row, EncryptedColumns.StoredName(nameof(InboxMessage.Answer))) != null);

    /// <summary>The keys stay: they keep a repeated delivery from acting twice.</summary>
    public static Task<int> RemoveAnswersAsync(this IQueryable<InboxMessage> inbox, CancellationToken ct) => inbox.ExecuteUpdateAsync(
        set => set.SetProperty(
            row => EF.Property<byte[]?>(row, EncryptedColumns.StoredName(nameof(InboxMessage.Answer))), (byte[]?)null),
        ct);

    /// <summary>
    /// Removes some of the answers that were given at or before this instant, in a transaction of its own. Returns how many; 0 when none is
    /// left.
    /// </summary>
    public static async Task<int> RemoveOldestAnswersAsync(this BotDb db, DateTimeOffset before, CancellationToken ct)
    {
        var removed = 0;
        var due = db.InboxMessages.WithAnswer().Where(row => row.At <= before).OrderBy(row => row.At);
        if (await due.AnyAsync(ct))
        {
            await db.ExecuteSerializedAsync(async () => removed = await due.Take(MaxAtOnce).RemoveAnswersAsync(ct), ct);
        }

        return removed;
    }
}
