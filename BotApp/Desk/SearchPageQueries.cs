using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Search;
using BotApp.Storage;

namespace BotApp.Desk;

/// <summary>Looks up for the search page by the query of the chat.</summary>
public static class SearchPageQueries
{
    public static async Task<SearchView> SearchAsync(
        this BotDb db, string words, int skip, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        if (LookupReader.Read(words, profile.Code, turn.Today) is not { } terms)
        {
            return SearchView.Empty with { Words = words };
        }

        var scope = LookupScope.Of(turn.Officer.Id, turn.Authorities);
        var found = await db.FindAsync(terms, scope, skip, SearchView.PageSize, ct);
        var open = found.Hits.Select(hit => hit.Request).Where(request => request.IsOpen).ToList();
        return new SearchView(words, terms, found, skip, open.Count == 0
            ? new Dictionary<Guid, Phrase>()
            : await db.CurrentHoldersAsync(open, turn.Now, ct));
    }
}
