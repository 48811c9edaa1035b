using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class PreviewEntryHandler(BotDb db) : IActionHandler<PreviewEntry>
{
    public async Task<Reply> HandleAsync(PreviewEntry action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Text(EntryDetails.EntryId);
        var row = await db.FaqEntries.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
        var question = await db.UnansweredGroupAsync(inputs.Id(EntryDetails.Miss), track: false, ct);
        return EntryDetails.Parse(inputs, row?.Entry, EntryDetails.SlugFor, turn.Today).IsRefused(out var why, out var details)
            ? EntryCard.Form(turn.Language, row, question, inputs.Text, why)
            : EntryCard.Preview(turn.Language, details, await db.AnswerViewAsync(details.Entry, null, ct), question?.AskerCount ?? 0);
    }
}
