using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class FindEntriesHandler(BotDb db, FaqIndex index) : IHandle<FindEntries>
{
    private const int Most = 6;

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        var words = inputs.Text(FindEntries.Words);
        var found = words is null ? [] : index.Search(words, Most).Select(hit => hit.EntryId);
        return EntryCard.Find(turn.Language, words, await db.EntriesAsync(found, turn.Today, ct));
    }
}
