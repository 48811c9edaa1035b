using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class PreviewEntryHandler(BotDb db) : IActionHandler<PreviewEntry>
{
    public async Task<Reply> HandleAsync(PreviewEntry action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var text = EntryText.From(action, inputs);
        var row = await db.FaqEntries.AsNoTracking().FirstOrDefaultAsync(r => r.Id == text.Entry, ct);
        var question = await db.UnansweredGroupAsync(text.Question, ct);
        return EntryDetails.Parse(text, row?.Entry, EntryDetails.SlugFor, turn.Today).IsRefused(out var why, out var details)
            ? EntryCard.Form(turn.Language, row, question, text.ValueOf, why)
            : EntryCard.Preview(turn.Language, details, await db.AnswerViewAsync(details.Entry, null, ct), question?.AskerCount ?? 0);
    }
}
