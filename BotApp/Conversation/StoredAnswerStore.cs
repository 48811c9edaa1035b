using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Conversation;

/// <summary>The stored answers of the inbox, in bulk.</summary>
internal static class StoredAnswerStore
{
    /// <summary>The deliveries whose answer is stored.</summary>
    public static IQueryable<InboxMessage> WithAnswer(this IQueryable<InboxMessage> inbox) =>
        inbox.Where(row => EF.Property<byte[]?>(row, EncryptedColumns.StoredName(nameof(InboxMessage.Answer))) != null);

    /// <summary>The keys stay: they keep a repeated delivery from acting twice.</summary>
    public static Task<int> RemoveAnswersAsync(this IQueryable<InboxMessage> inbox, CancellationToken ct) => inbox.ExecuteUpdateAsync(
        set => set.SetProperty(
            row => EF.Property<byte[]?>(row, EncryptedColumns.StoredName(nameof(InboxMessage.Answer))), (byte[]?)null),
        ct);
}
