using System.Text.Json;
using BotApp.Basics;
using BotApp.Conversation;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>The inbox in the turn's unit of work.</summary>
internal sealed class Inbox(BotDb db) : IInbox
{
    public async Task<Reply?> OpenAsync(string key, CancellationToken ct)
    {
        db.InboxKey = key;
        var before = await db.Processed.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, ct);
        if (before is null)
        {
            return null;
        }

        // The effect is saved but the answer is not, because the process ended in between: the handler runs again, finds the work done, and
        // says so. Its save must not insert the key a second time.
        if (before.Answer is null)
        {
            db.Processed.Attach(before);
            return null;
        }

        return Kept.Read(before.Answer);
    }

    public async Task CloseAsync(string key, Reply answer, CancellationToken ct)
    {
        var row = db.Processed.Local.FirstOrDefault(processed => processed.Key == key);
        if (row is null)
        {
            return;
        }

        db.ChangeTracker.Clear();
        db.Processed.Attach(row).Entity.Answer = Kept.Write(answer);
        await db.SaveAsideAsync(ct);
    }

    /// <summary>A reply as stored in the database.</summary>
    private sealed record Kept(string? Card, string? Summary, string? English, string? Hindi, Language Language)
    {
        public static string Write(Reply reply) => JsonSerializer.Serialize(reply switch
        {
            Reply.ReplaceCard card => new Kept(card.Card.Json, card.Card.Summary, null, null, default),
            Reply.Say say => new Kept(null, null, say.Words.English, say.Words.Hindi, say.Language),
            _ => new Kept(null, null, null, null, default),
        });

        public static Reply Read(string json) => JsonSerializer.Deserialize<Kept>(json)! switch
        {
            { Card: { } card, Summary: { } summary } => new Reply.ReplaceCard(new CardFace(card, summary)),
            { English: { } english, Hindi: { } hindi, Language: var language } => new Reply.Say(new Phrase(english, hindi), language),
            _ => new Reply.Nothing(),
        };
    }
}
