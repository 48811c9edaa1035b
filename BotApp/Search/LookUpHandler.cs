using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Search;

/// <summary>Answers with the one request or batch, a list, or a sentence that says what can be looked up. Nothing is recorded.</summary>
internal sealed class LookUpHandler(BotDb db, OfficeProfile profile) : IActionHandler<LookUp>
{
    public async Task<Reply> HandleAsync(LookUp action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (LookupReader.Read(action.Words, profile.Code, turn.Today) is not { } terms)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        var scope = LookupScope.Of(turn.Officer.Id, turn.Authorities);
        return await db.FindAsync(terms, scope, action.Skip ?? 0, LookupQueries.PageSize, ct) switch
        {
            { Batch: { } batch } => Reply.RedirectTo(new OpenBatch(batch.Id)),
            { Hits: [var only], IsGuess: false, HasMore: false } when action.Skip is null =>
                Reply.RedirectTo(new OpenFound(only.Request.Id)),
            { Hits.Count: > 0 } found => LookupCard.List(turn.Language, terms.Words, found, action),
            _ => LookupCard.NothingFound(
                turn.Language, terms.Words, scope.FindsOthers, UnansweredQuestion.SanitizeForStorage(action.Words)),
        };
    }
}
