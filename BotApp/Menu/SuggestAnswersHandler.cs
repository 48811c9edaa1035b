using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Menu;

internal sealed class SuggestAnswersHandler(BotDb db) : IActionHandler<SuggestAnswers>
{
    private const int MaxSuggestions = 3;

    public async Task<Reply> HandleAsync(SuggestAnswers action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var meanings = action.Meanings.Take(MaxSuggestions).Select(IntentLabel.Parse).OfType<IntentLabel>().ToList();
        var entries = await db.EntriesAsync(meanings.Select(meaning => meaning.EntryId).OfType<string>(), turn.Today, ct);
        var words = UnansweredQuestion.SanitizeForStorage(action.Words) ?? "";

        // Approving together and consolidating both open the queue: one button is enough.
        List<(Phrase Title, ActionLink Link)> others =
        [
            .. meanings.Select(ToButton)
                .OfType<(Phrase Title, ActionLink Link)>()
                .DistinctBy(one => (one.Link.Verb, string.Join('\n', one.Link.Data.Values))),
        ];
        return entries.Count + others.Count == 0
            ? Reply.RedirectTo<ShowMenu>()
            : AnswerCard.RenderSuggestions(turn.Language, entries, others, words);

        (Phrase Title, ActionLink Link)? ToButton(IntentLabel meaning) => meaning switch
        {
            { Command: { } command } => (command.DisplayText(), command.ToAction(turn, words)),
            { EntryId: null, Flow: { } kind } => (FlowCatalog.Of(kind).MenuLabel ?? FlowCatalog.Of(kind).Name, FlowCatalog.Of(kind).Start),
            _ => null,
        };
    }
}
