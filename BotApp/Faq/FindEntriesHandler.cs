using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class FindEntriesHandler(BotDb db, FaqIndex index) : IActionHandler<FindEntries>
{
    private const int MaxResults = 6;

    public async Task<Reply> HandleAsync(FindEntries action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var words = inputs.Text(FindEntries.Words);
        var found = words is null ? [] : index.Search(words, MaxResults).Select(hit => hit.EntryId);
        return EntryCard.Find(turn.Language, words, await db.EntriesAsync(found, turn.Today, ct));
    }
}
