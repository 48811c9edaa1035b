using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Conversation;

/// <summary>The inbox in the turn's unit of work.</summary>
internal sealed class InboxStore(BotDb db) : IInbox
{
    public async Task<StoredAnswer?> BeginAsync(string key, CancellationToken ct)
    {
        db.InboxKey = key;
        db.KeepConnection();
        var before = await db.Compiled<CompiledQueries>().Find(db, key, ct);
        if (before is null)
        {
            return null;
        }

        // The effect is saved but the answer is not, because the process ended in between or the action draws its answer again: the handler
        // runs, finds the work done, and shows it. Its save must not insert the key a second time.
        if (before.Answer is null)
        {
            db.AttachRead(before);
            db.IsRepeatedDelivery = true;
            return null;
        }

        return new StoredAnswer(StoredReply.Read(before.Answer), before.At);
    }

    public async Task CompleteAsync(string key, Reply answer, CancellationToken ct)
    {
        // Without an answer a repeated delivery runs the handler again, which issues new links.
        if (answer is Reply.ReplaceCard { Card.IsNeverStored: true })
        {
            return;
        }

        var row = db.InboxMessages.Local.FirstOrDefault(processed => processed.Key == key);
        if (row is null)
        {
            return;
        }

        db.ChangeTracker.Clear();
        db.AttachRead(row).Answer = StoredReply.Write(answer);
        await db.SaveOutsideTransactionAsync(ct);
    }

    private sealed class CompiledQueries
    {
        public Func<BotDb, string, CancellationToken, Task<InboxMessage?>> Find { get; } = EF.CompileAsyncQuery(
            (BotDb db, string key, CancellationToken ct) => db.InboxMessages.AsNoTracking().FirstOrDefault(row => row.Key == key));
    }
}
