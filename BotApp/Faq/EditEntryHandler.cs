using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class EditEntryHandler(BotDb db) : IActionHandler<EditEntry>
{
    public async Task<Reply> HandleAsync(EditEntry action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var row = await db.FaqEntries.AsNoTracking().FirstOrDefaultAsync(r => r.Id == action.Entry, ct);
        var question = await db.UnansweredGroupAsync(action.Question, ct);
        var shown = new Dictionary<string, string>(row is null
            ? new Dictionary<string, string> { [EntryDetails.LastVerifiedOn] = OfficeTime.ToIso(turn.Today) }
            : EntryDetails.ToFields(row.Entry));
        return EntryCard.Form(turn.Language, row, question, shown.GetValueOrDefault);
    }
}
