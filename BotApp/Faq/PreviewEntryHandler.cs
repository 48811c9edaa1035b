using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class PreviewEntryHandler(BotDb db) : IHandle<PreviewEntry>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        var id = inputs.Text(EntryDetails.EntryId);
        var row = await db.FaqEntries.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
        var question = await db.QuestionAsync(inputs.Id(EntryDetails.Miss), track: false, ct);
        return EntryDetails.Parse(inputs, row?.Entry, EntryDetails.NameFor, turn.Today).IsRefused(out var why, out var details)
            ? EntryCard.Form(turn.Language, row, question, inputs.Text, why)
            : EntryCard.Preview(turn.Language, details, await db.ViewAsync(details.Entry, null, ct), question?.Askers ?? 0);
    }
}
